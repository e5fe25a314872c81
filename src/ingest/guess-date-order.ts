import type { Certainty } from '../model/export-inspection.js';
import type { DateOrder } from './read-date.js';

const parts = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)/;

/**
 * Guesses the order of day, month and year from the dates of a sample: a first number above 12 is a day, a second
 * one above 12 makes the first a month. Where all are below, am and pm speak for the American order, else the day
 * comes first.
 */
export function guessDateOrder(dates: Iterable<string>): {
  readonly order: DateOrder;
  readonly certainty: Certainty;
  /** Dates of the sample that can only be read in another order. */
  readonly others: number;
} {
  const seen = { ymd: 0, dmy: 0, mdy: 0, numeric: 0, half: 0 };
  for (const date of dates) {
    const found = parts.exec(date.trim());
    if (found === null) continue;
    const [first = '', second = ''] = [found[1], found[2]];
    seen.numeric += 1;
    if (first.length > 2 || Number(first) > 31) seen.ymd += 1;
    else if (Number(first) > 12) seen.dmy += 1;
    else if (Number(second) > 12) seen.mdy += 1;
    if (/[ap]\.?m/i.test(date)) seen.half += 1;
  }
  const best = Math.max(seen.ymd, seen.dmy, seen.mdy);
  if (best === 0) {
    const certainty = seen.numeric === 0 ? 'likely' : 'guess';
    return { order: seen.half > 0 ? 'mdy' : 'dmy', certainty, others: 0 };
  }
  const order = seen.ymd === best ? 'ymd' : seen.dmy === best ? 'dmy' : 'mdy';
  // A date that begins with its year is read as such in any order.
  const others = order === 'dmy' ? seen.mdy : order === 'mdy' ? seen.dmy : 0;
  return { order, certainty: others === 0 ? 'certain' : 'likely', others };
}
