import { UndertoneError } from '../model/errors.js';
import type { Counts } from '../model/run-summary.js';

/**
 * Holds the accounting identity: every comment that was read is accounted for once.
 * @throws UndertoneError books_unbalanced
 */
export function assertBooksBalance(counts: Counts): void {
  const { read, new: fresh, changed, unchanged, duplicate, empty, rejected } = counts;
  const accounted = fresh + changed + unchanged + duplicate + empty + rejected;
  if (read === accounted) return;
  throw new UndertoneError(
    'books_unbalanced',
    `Cannot finish the run: ${read} comments were read, but ${accounted} are accounted for`,
    { hint: 'This is a defect of Undertone: please report it with the file run.json' },
  );
}
