import { describe, expect, it } from '@jest/globals';
import { readNumber } from '../../src/ingest/read-number.js';
import { createRatingReader } from '../../src/ingest/read-rating.js';

describe('readNumber', () => {
  it('reads numbers, with a label or a scale behind them', () => {
    const cells = {
      '4': 4,
      ' 4.5 ': 4.5,
      '4,5': 4.5,
      '-2': -2,
      '4 - Good': 4,
      '4/5': 4,
      '4 out of 5': 4,
      '5 stars': 5,
    };
    for (const [cell, number] of Object.entries(cells))
      expect([cell, readNumber(cell)]).toEqual([cell, number]);
    expect(readNumber('๔')).toBe(4);
    expect(readNumber('๑๐')).toBe(10);
  });

  it('does not find numbers in text', () => {
    for (const cell of [
      '',
      'four',
      '4 people waited',
      'Q4',
      '1 2',
      '2026-01-01x',
      '--1',
      'NaN',
      '4'.repeat(300),
    ]) {
      expect([cell, readNumber(cell)]).toEqual([cell, null]);
    }
  });
});

describe('createRatingReader', () => {
  const read = createRatingReader({ min: 1, max: 5, inverted: false }, []);

  it('gives the number with its scale', () => {
    expect(read('4')).toEqual({ value: 4, scaleMin: 1, scaleMax: 5 });
  });

  it('turns an inverted scale round, so that higher is better', () => {
    const inverted = createRatingReader({ min: 1, max: 5, inverted: true }, ['6', '7']);
    expect(['1', '2', '3', '5'].map((cell) => inverted(cell))).toEqual(
      [5, 4, 3, 1].map((value) => ({ value, scaleMin: 1, scaleMax: 5 })),
    );
    expect(inverted('6')).toBe('absent');
    expect(inverted('7 - Don’t know')).toBe('absent');
  });

  it('tells no answer from a number off the scale and from no number', () => {
    expect(['', ' ', 'null', 'N/A', '-', 'ไม่ระบุ'].map(read)).toEqual(new Array(6).fill('absent'));
    expect(['0', '6', '5.1', '-1'].map(read)).toEqual(new Array(4).fill('rating_off_scale'));
    expect(['good', '?', '1 2'].map(read)).toEqual(new Array(3).fill('rating_not_a_number'));
  });
});
