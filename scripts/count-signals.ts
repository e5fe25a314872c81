// Counts what effort and flags get right of a hand-made set of fixtures/themes.
import type { Reader } from '../src/language/create-reader.js';
import { readTable } from '../src/language/read-table.js';
import { createEffort } from '../src/themes/effort.js';
import { createFlags } from '../src/themes/flags.js';

/** How often a flag was raised rightly, raised at all, and wanted; and the lines where it was not as wanted. */
export interface FlagCounts {
  hit: number;
  found: number;
  wanted: number;
  readonly wrongLines: number[];
}

export interface SignalCounts {
  readonly flags: ReadonlyMap<string, FlagCounts>;
  /** Of the comments that say how hard it was: rows, with any effort, with the right sign; lines that are not. */
  readonly effort: { rows: number; found: number; right: number; readonly wrongLines: number[] };
  /** Of the comments that speak neither of effort nor of coming again: rows, with effort; lines that have it. */
  readonly silent: { rows: number; found: number; readonly wrongLines: number[] };
}

const measuredFlags = ['suggestion', 'question', 'thanks', 'repeatContact', 'churn'];

/** Runs the rules over the comments of one language in `file`. */
export function countSignals(
  file: URL,
  { language, read }: { readonly language: 'en' | 'th'; readonly read: Reader },
): SignalCounts {
  const raise = createFlags();
  const weigh = createEffort();
  const flags = new Map(
    measuredFlags.map((name): [string, FlagCounts] => [
      name,
      { hit: 0, found: 0, wanted: 0, wrongLines: [] },
    ]),
  );
  const effort: SignalCounts['effort'] = { rows: 0, found: 0, right: 0, wrongLines: [] };
  const silent: SignalCounts['silent'] = { rows: 0, found: 0, wrongLines: [] };
  for (const { cells, line } of readTable(file, ['language', 'effort', 'flags', 'text'])) {
    if (cells.language !== language) continue;
    const reading = read(cells.text ?? '');
    const wanted = (cells.flags ?? '').split('+');
    const found = raise(reading);
    for (const [name, counts] of flags)
      countFlag(counts, { wanted: wanted.includes(name), found: found.includes(name), line });
    const weight = weigh(reading);
    if (cells.effort !== '-') {
      effort.rows += 1;
      if (weight !== null) effort.found += 1;
      if (weight !== null && weight > 0 === (cells.effort === 'hard')) effort.right += 1;
      else effort.wrongLines.push(line);
    } else if (!wanted.includes('repeatContact')) {
      silent.rows += 1;
      if (weight === null) continue;
      silent.found += 1;
      silent.wrongLines.push(line);
    }
  }
  return { flags, effort, silent };
}

function countFlag(
  counts: FlagCounts,
  { wanted, found, line }: { wanted: boolean; found: boolean; line: number },
): void {
  if (wanted) counts.wanted += 1;
  if (found) counts.found += 1;
  if (wanted && found) counts.hit += 1;
  if (wanted !== found) counts.wrongLines.push(line);
}
