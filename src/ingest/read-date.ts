import type { Settings } from '../model/settings.js';
import { readTable } from './read-table.js';

export type DateOrder = Exclude<Settings['dateOrder'], 'auto'>;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const numeric = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:(?:[T ,]|, )\s{0,3}(\S.{0,40}))?$/;
const dayFirst =
  /^(?:\p{L}[\p{L}\p{M}]{1,11}\.?,? {1,3})?(\d{1,2})[ -]{0,3}(\p{L}[\p{L}\p{M}.]{1,14})[ ,-]{0,3}(\d{2,4})(?:[ ,T]{1,3}(.{1,40}))?$/u;
const monthFirst =
  /^(?:\p{L}{2,9}\.?,? {1,3})?(\p{L}{3,9})\.? {1,3}(\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\d{4})(?:[ ,T]{1,3}(.{1,40}))?$/u;
const clock =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s{0,2}(am|pm|a\.m\.|p\.m\.|น\.?)?\s{0,2}(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * Makes the reader of dates: ISO 8601, numbers in the stated order, names of months in English and Thai, years of the
 * Buddhist era, seconds and milliseconds since 1970, and day numbers of spreadsheets. A date without a time stays a date
 * (YYYY-MM-DD), a time without a zone stays without (YYYY-MM-DDTHH:MM:SS). Null where the cell is not such a date.
 */
export function createDateReader(order: DateOrder): (cell: string) => string | null {
  const months = loadMonths();
  return (cell) => {
    const text = cell.trim();
    if (text.length < 5 || text.length > 80) return null;
    const numbers = numeric.exec(text);
    if (numbers !== null) return withTime(dayOf(numbers, order), numbers[5]);
    if (/^\d+(\.\d+)?$/.test(text)) return fromNumber(text);
    return fromNames(text, months);
  };
}

type Months = ReadonlyMap<string, { readonly month: number; readonly thai: boolean }>;

function loadMonths(): Months {
  const rows = readTable(new URL('./data/months.tsv', import.meta.url), {
    columns: ['month', 'language', 'name'],
    allowed: { language: ['en', 'th'] },
  });
  return new Map(
    rows.map(({ month, language, name }) => [
      name.replaceAll('.', ''),
      { month: Number(month), thai: language === 'th' },
    ]),
  );
}

function dayOf(found: RegExpExecArray, order: DateOrder): Day {
  const [first = '', second = '', third = ''] = [found[1], found[3], found[4]];
  if (first.length > 2 || (order === 'ymd' && third.length <= 2)) {
    return { year: fullYear(first, false), month: Number(second), day: Number(third) };
  }
  const year = fullYear(third, false);
  return order === 'mdy'
    ? { year, month: Number(first), day: Number(second) }
    : { year, month: Number(second), day: Number(first) };
}

function fromNames(text: string, months: Months): string | null {
  const named = dayFirst.exec(text);
  if (named !== null) {
    const month = months.get((named[2] ?? '').toLowerCase().replaceAll('.', ''));
    const day = Number(named[1]);
    if (month !== undefined) {
      return withTime({ year: fullYear(named[3] ?? '', month.thai), month: month.month, day }, named[4]);
    }
  }
  const reversed = monthFirst.exec(text);
  const month = months.get((reversed?.[1] ?? '').toLowerCase());
  if (reversed === null || month === undefined) return null;
  return withTime({ year: Number(reversed[3]), month: month.month, day: Number(reversed[2]) }, reversed[4]);
}

/** Two digits mean 1970 to 2069, or with a Thai month the Buddhist era; years from 2400 are of that era. */
function fullYear(digits: string, thai: boolean): number {
  const year = Number(digits);
  if (digits.length <= 2) return thai ? year + 2500 - 543 : year < 70 ? 2000 + year : 1900 + year;
  return year >= 2400 && year < 2700 ? year - 543 : year;
}

function fromNumber(text: string): string | null {
  const number = Number(text);
  if (/^\d{10}$/.test(text)) return isoSeconds(new Date(number * 1000));
  if (/^\d{13}$/.test(text)) return isoSeconds(new Date(number));
  if (number < 20_000 || number >= 80_000) return null;
  // Spreadsheets count days from 30 December 1899 and know no zone.
  const iso = isoSeconds(new Date(Date.UTC(1899, 11, 30) + Math.round(number * 86_400) * 1000));
  return Number.isInteger(number) ? iso.slice(0, 10) : iso.slice(0, 19);
}

function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function withTime({ year, month, day }: Day, time: string | undefined): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (time === undefined) return date;
  const found = clock.exec(time.trim());
  if (found === null) return null;
  const half = (found[4] ?? '').toLowerCase()[0];
  const given = Number(found[1]);
  const hour = half === 'p' && given < 12 ? given + 12 : half === 'a' && given === 12 ? 0 : given;
  const minute = Number(found[2]);
  const second = Number(found[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 60) return null;
  return `${date}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(Math.min(second, 59))}${zoneOf(found[5])}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const digits = zone.replace(':', '');
  if (!/^[+-]/.test(digits) || /^[+-]00(00)?$/.test(digits)) return 'Z';
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
