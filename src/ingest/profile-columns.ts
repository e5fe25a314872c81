import { readNumber } from './read-number.js';
import { isNoAnswer } from './read-rating.js';

/** What the cells of one column look like in a sample. Shares are of the filled cells, 0 where none is. */
export interface ColumnProfile {
  readonly index: number;
  readonly title: string;
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
  /** Up to 50 of the different values, in order of appearance. */
  readonly values: readonly string[];
  readonly meanLength: number;
  /** Share that are numbers, "no answer" left out, and their range; null without numbers. */
  readonly numbers: number;
  readonly integers: boolean;
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly dates: number;
  /** Share of web addresses, e-mail addresses and coordinates. */
  readonly links: number;
  readonly emails: number;
  readonly places: number;
  /** Share with the look of written language: three words, or a run of Thai. */
  readonly wordy: number;
  /** Share without a space in them. */
  readonly codes: number;
}

const datePattern =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[ -]\p{L}[\p{L}\p{M}.]{2,14}[ -]\d{2,4}|\p{L}{3,9} \d{1,2},? \d{4})(?:$|[ T,])/u;
const linkPattern = /^(?:https?:\/\/|www\.)\S{3}/i;
const emailPattern = /^[^\s@]{1,64}@[^\s@]{1,250}\.[a-z]{2,24}$/i;
const placePattern =
  /^[[('" ]{0,4}-?\d{1,3}\.\d{2,15}['" ]{0,3}[,; ]{1,3}['" ]{0,3}-?\d{1,3}\.\d{2,15}['")\] ]{0,4}$/;
const wordyPattern = /\S\s{1,9}\S{1,40}\s{1,9}\S|[\u0e00-\u0e7f]{14}/;

const mostValues = 50;

/** Looks at every cell of a sample once. */
export function profileColumns(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnProfile[] {
  return titles.map((title, index) => profileColumn({ title, index, rows }));
}

function profileColumn(column: {
  readonly title: string;
  readonly index: number;
  readonly rows: readonly (readonly string[])[];
}): ColumnProfile {
  const { title, index, rows } = column;
  const count = { filled: 0, length: 0, asked: 0, numbers: 0, fractions: 0, dates: 0, links: 0 };
  const look = { emails: 0, places: 0, wordy: 0, codes: 0 };
  const values = new Set<string>();
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const raw = row[index];
    if (raw === undefined || raw === '') continue;
    const cell = raw.trim();
    if (cell === '') continue;
    count.filled += 1;
    count.length += cell.length;
    values.add(cell);
    if (!isNoAnswer(cell)) count.asked += 1;
    const number = readNumber(cell);
    if (number !== null) {
      count.numbers += 1;
      if (!Number.isInteger(number)) count.fractions += 1;
      min = Math.min(min, number);
      max = Math.max(max, number);
    }
    if (!cell.includes(' ')) look.codes += 1;
    if (cell.length < 5) continue;
    const start = cell.length > 300 ? cell.slice(0, 300) : cell;
    if (cell.length < 60 && datePattern.test(start)) count.dates += 1;
    else if (linkPattern.test(start)) count.links += 1;
    else if (emailPattern.test(start)) look.emails += 1;
    else if (placePattern.test(start)) look.places += 1;
    else if (wordyPattern.test(start)) look.wordy += 1;
  }
  const share = (part: number, whole = count.filled): number => (whole === 0 ? 0 : part / whole);
  return {
    index,
    title,
    rows: rows.length,
    filled: count.filled,
    distinct: values.size,
    values: [...values].slice(0, mostValues),
    meanLength: share(count.length),
    numbers: share(count.numbers, count.asked),
    integers: count.fractions === 0,
    range: count.numbers === 0 ? null : { min, max },
    dates: share(count.dates),
    links: share(count.links),
    emails: share(look.emails),
    places: share(look.places),
    wordy: share(look.wordy),
    codes: share(look.codes),
  };
}
