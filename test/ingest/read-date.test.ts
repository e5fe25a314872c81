import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guessDateOrder } from '../../src/ingest/guess-date-order.js';
import { createDateReader } from '../../src/ingest/read-date.js';

const dmy = createDateReader('dmy');
const mdy = createDateReader('mdy');

describe('createDateReader', () => {
  it('reads back every day in every order', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        expect(dmy(iso)).toBe(iso);
        expect(dmy(`${dayOfMonth}/${month}/${year}`)).toBe(iso);
        expect(dmy(`${Number(dayOfMonth)}.${Number(month)}.${year.slice(2)}`)).toBe(iso);
        expect(mdy(`${month}-${dayOfMonth}-${year}`)).toBe(iso);
        expect(dmy(`${dayOfMonth}/${month}/${Number(year) + 543}`)).toBe(iso);
      }),
    );
  });

  it('keeps the time and its zone, and adds none', () => {
    expect(dmy('2026-03-02T08:05:09Z')).toBe('2026-03-02T08:05:09Z');
    expect(dmy('2026-03-02 08:05:09.123456+00')).toBe('2026-03-02T08:05:09Z');
    expect(dmy('2026-03-02 08:05+0700')).toBe('2026-03-02T08:05:00+07:00');
    expect(dmy('2/3/2026, 17:30')).toBe('2026-03-02T17:30:00');
    expect(mdy('3/2/2026 12:05 AM')).toBe('2026-03-02T00:05:00');
    expect(mdy('3/2/2026 5:05:06 PM')).toBe('2026-03-02T17:05:06');
  });

  it('reads names of months in English and Thai', () => {
    expect(dmy('2 March 2026')).toBe('2026-03-02');
    expect(dmy('Mon, 02-Mar-26')).toBe('2026-03-02');
    expect(dmy('March 2nd, 2026')).toBe('2026-03-02');
    expect(dmy('2 มีนาคม 2569')).toBe('2026-03-02');
    expect(dmy('2 มี.ค. 69 08:30 น.')).toBe('2026-03-02T08:30:00');
  });

  it('reads seconds since 1970 and the day numbers of spreadsheets', () => {
    expect(dmy('1772438709')).toBe('2026-03-02T08:05:09Z');
    expect(dmy('1772438709000')).toBe('2026-03-02T08:05:09Z');
    expect(dmy('46083')).toBe('2026-03-02');
    expect(dmy('46083.5')).toBe('2026-03-02T12:00:00');
  });

  it('reads no date that does not exist or is in another order', () => {
    for (const cell of [
      '31/02/2026',
      '29/02/2025',
      '10/17/2021',
      '2026-13-01',
      '2026-01-01 25:00',
      '0/1/2026',
      '12345',
    ]) {
      expect([cell, dmy(cell)]).toEqual([cell, null]);
    }
    for (const cell of ['', 'yesterday', '5', '2026', '1-2', '1/2-2026', 'Smarch 3 2026']) {
      expect([cell, dmy(cell)]).toEqual([cell, null]);
    }
    expect(dmy('29/02/2024')).toBe('2024-02-29');
  });
});

describe('guessDateOrder', () => {
  it('takes a number above 12 for a day', () => {
    expect(guessDateOrder(['01/02/2026', '28/02/2026'])).toMatchObject({
      order: 'dmy',
      certainty: 'certain',
    });
    expect(guessDateOrder(['01/02/2026', '02/28/2026'])).toMatchObject({
      order: 'mdy',
      certainty: 'certain',
    });
    expect(guessDateOrder(['2026-02-01'])).toMatchObject({ order: 'ymd', certainty: 'certain' });
  });

  it('goes with most, and counts the others', () => {
    const dates = ['28/02/2026', '27/02/2026', '02/26/2026'];
    expect(guessDateOrder(dates)).toEqual({ order: 'dmy', certainty: 'likely', others: 1 });
  });

  it('says that it guesses where no day is above 12', () => {
    expect(guessDateOrder(['01/02/2026'])).toMatchObject({ order: 'dmy', certainty: 'guess' });
    expect(guessDateOrder(['1/2/2026 9:00 AM'])).toMatchObject({ order: 'mdy', certainty: 'guess' });
  });
});
