import { describe, expect, it } from '@jest/globals';
import {
  formatCount,
  formatDate,
  formatMoment,
  formatName,
  formatNet,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatShareOf,
  formatSigned,
} from '../../src/report/format.js';

describe('formatCount()', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('writes %d as %s', (value, text) => {
    expect(formatCount(value)).toBe(text);
  });
});

describe('formatNumber()', () => {
  it.each([
    [3.456, '3.46'],
    [-0.5, '\u22120.50'],
    [-0.001, '0.00'],
    [12345.6, '12,345.60'],
    [null, '–'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '–'],
  ])('writes %p as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('formatSigned() and formatNet()', () => {
  it('put a sign on what is not zero after rounding', () => {
    expect([0.214, -0.214, 0.001, 0].map((value) => formatSigned(value))).toEqual([
      '+0.21',
      '\u22120.21',
      '0.00',
      '0.00',
    ]);
    expect([0.234, -1, 0.004, null].map(formatNet)).toEqual(['+23', '\u2212100', '0', '–']);
  });
});

describe('formatPercent()', () => {
  it.each([
    [0, '0%'],
    [0.00001, '<0.1%'],
    [0.004, '0.4%'],
    [0.0994, '9.9%'],
    [0.0996, '10%'],
    [0.336, '34%'],
    [1, '100%'],
    [null, '–'],
  ])('writes %p as %s', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });

  it('has no percentage of nothing', () => {
    expect(formatShareOf(0, 0)).toBe('–');
    expect(formatShareOf(1, 4)).toBe('25%');
  });
});

describe('dates', () => {
  it('reads as a person writes it', () => {
    expect(formatDate('2024-06-03')).toBe('3 Jun 2024');
    expect(formatDate('2024-06-03T23:59:00+07:00')).toBe('3 Jun 2024');
    expect(formatMoment('2024-09-02T02:15:00.000Z')).toBe('2 Sep 2024, 02:15 UTC');
  });

  it('gives back what is no date', () => {
    expect(formatDate('week 7')).toBe('week 7');
    expect(formatDate('2024-13-01')).toBe('2024-13-01');
  });

  it('names the year once where it is the same', () => {
    expect(formatPeriod({ from: '2024-06-03', to: '2024-09-01' })).toBe('3 Jun to 1 Sep 2024');
    expect(formatPeriod({ from: '2023-12-31', to: '2024-01-01' })).toBe('31 Dec 2023 to 1 Jan 2024');
    expect(formatPeriod({ from: '2024-06-03', to: '2024-06-03' })).toBe('3 Jun 2024');
    expect(formatPeriod({ from: null, to: '2024-06-03' })).toBe('until 3 Jun 2024');
    expect(formatPeriod({ from: '2024-06-03', to: null })).toBe('from 3 Jun 2024');
    expect(formatPeriod({ from: null, to: null })).toBeNull();
  });
});

describe('formatName()', () => {
  it('reads column names', () => {
    expect(formatName('overall_rating')).toBe('Overall rating');
    expect(formatName('___')).toBe('___');
  });
});
