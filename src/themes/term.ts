/**
 * A term as written in a pack, taken apart.
 *
 * - `queue` matches by stem; `call back` matches the words in order; `rang ... back` allows up to three words between.
 * - `-wait` leans to blame: its sign decides where the clause itself is neutral, and is turned round by a negator
 *   ("no wait"). `+on time` leans to praise.
 * - `--rude` and `++friendly` are blame and praise wherever they stand (unless negated).
 * - `informed!` matches this form alone, not "information", which has the same stem.
 * - `=nothing` counts only where it is the whole clause.
 */
export interface Term {
  readonly parts: readonly string[];
  /** -2 blame, -1 leans to blame, 0 as the clause, 1 leans to praise, 2 praise. */
  readonly leaning: number;
  /** Must be the whole clause. */
  readonly whole: boolean;
}

const MARKS: readonly (readonly [string, number])[] = [
  ['--', -2],
  ['++', 2],
  ['-', -1],
  ['+', 1],
];

/** Takes a term apart. Whatever is written gives a term; `parts` is empty where nothing is left to match. */
export function parseTerm(written: string): Term {
  let rest = written.trim();
  let leaning = 0;
  for (const [mark, value] of MARKS) {
    if (rest.startsWith(mark)) {
      leaning = value;
      rest = rest.slice(mark.length);
      break;
    }
  }
  const whole = rest.startsWith('=');
  if (whole) rest = rest.slice(1);
  const parts = rest
    .split('...')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { parts, leaning, whole };
}
