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
  /** How often each number was seen, for up to 200 different ones. */
  readonly counts: ReadonlyMap<number, number>;
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
const mostNumbers = 200;

/** Looks at every cell of a sample once. */
export function profileColumns(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnProfile[] {
  return titles.map((title, index) => profileColumn({ title, index, rows }));
}

/** Counts over the filled cells of a column. */
interface Tally {
  filled: number;
  length: number;
  asked: number;
  numbers: number;
  fractions: number;
  min: number;
  max: number;
  readonly counts: Map<number, number>;
  dates: number;
  links: number;
  emails: number;
  places: number;
  wordy: number;
  codes: number;
}

function profileColumn(column: {
  readonly title: string;
  readonly index: number;
  readonly rows: readonly (readonly string[])[];
}): ColumnProfile {
  const { title, index, rows } = column;
  const tally = emptyTally();
  const values = new Set<string>();
  for (const row of rows) {
    const raw = row[index];
    if (raw === undefined || raw === '') continue;
    const cell = raw.trim();
    if (cell === '') continue;
    values.add(cell);
    count(cell, tally);
  }
  const { filled, numbers, asked } = tally;
  const share = (part: number): number => (filled === 0 ? 0 : part / filled);
  return {
    index,
    title,
    rows: rows.length,
    filled,
    distinct: values.size,
    values: [...values].slice(0, mostValues),
    meanLength: share(tally.length),
    numbers: asked === 0 ? 0 : numbers / asked,
    integers: tally.fractions === 0,
    range: numbers === 0 ? null : { min: tally.min, max: tally.max },
    counts: tally.counts,
    dates: share(tally.dates),
    links: share(tally.links),
    emails: share(tally.emails),
    places: share(tally.places),
    wordy: share(tally.wordy),
    codes: share(tally.codes),
  };
}

function emptyTally(): Tally {
  const counts = { filled: 0, length: 0, asked: 0, numbers: 0, fractions: 0, dates: 0, links: 0, emails: 0 };
  const range = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  return { ...counts, ...range, counts: new Map(), places: 0, wordy: 0, codes: 0 };
}

function count(cell: string, tally: Tally): void {
  tally.filled += 1;
  tally.length += cell.length;
  if (!isNoAnswer(cell)) tally.asked += 1;
  const number = readNumber(cell);
  if (number !== null) {
    tally.numbers += 1;
    if (!Number.isInteger(number)) tally.fractions += 1;
    tally.min = Math.min(tally.min, number);
    tally.max = Math.max(tally.max, number);
    const seen = tally.counts.get(number);
    if (seen !== undefined || tally.counts.size < mostNumbers) tally.counts.set(number, (seen ?? 0) + 1);
  }
  if (!cell.includes(' ')) tally.codes += 1;
  if (cell.length < 5) return;
  const start = cell.length > 300 ? cell.slice(0, 300) : cell;
  if (cell.length < 60 && datePattern.test(start)) tally.dates += 1;
  else if (linkPattern.test(start)) tally.links += 1;
  else if (emailPattern.test(start)) tally.emails += 1;
  else if (placePattern.test(start)) tally.places += 1;
  else if (wordyPattern.test(start)) tally.wordy += 1;
}
