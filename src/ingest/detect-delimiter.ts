import { firstOf } from './raw-row.js';
import { createRowSplitter } from './split-rows.js';

const candidates = [',', ';', '\t', '|'] as const;
const sampleCharacters = 200_000;
const mostRows = 500;

export interface DelimiterGuess {
  /** Null where the file has one column. */
  readonly delimiter: string | null;
  /** The first line is the `sep=;` by which spreadsheets state the delimiter. */
  readonly stated: boolean;
}

/** The delimiter under which the most rows are as wide as the header; the wider table where two are equal. */
export function detectDelimiter(text: string, newline: '\n' | '\r'): DelimiterGuess {
  const stated = /^sep=([,;\t|])\r?(?:\n|\r|$)/i.exec(text.slice(0, 10));
  if (stated !== null) return { delimiter: stated[1] ?? ',', stated: true };
  const sample = text.slice(0, sampleCharacters);
  let best: DelimiterGuess = { delimiter: null, stated: false };
  let bestScore = 0;
  for (const delimiter of candidates) {
    const score = scoreOf(sample, { delimiter, newline });
    if (score > bestScore) {
      best = { delimiter, stated: false };
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(sample: string, options: { delimiter: string; newline: '\n' | '\r' }): number {
  const splitter = createRowSplitter(options);
  const pushed = firstOf(splitter.push(sample), mostRows);
  const rows = pushed.length > 0 ? pushed : firstOf(splitter.end(), mostRows);
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [common = 1, count = 0] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  const header = rows[0]?.cells.length ?? 1;
  const agreement = count / rows.length;
  // A heading may stand above a table, but text full of commas under a header of one column is no table.
  if (header === 1) return common > 2 && agreement > 0.9 ? agreement : 0;
  // The true delimiter makes rows as wide as the header, any other one rows of all widths.
  return (common === header ? agreement : 0.3 / rows.length) * Math.log2(1 + header);
}
