import { describe, expect, it } from '@jest/globals';
import { groupedLmg } from '../../src/stats/grouped-lmg.js';
import { leastSquares } from '../../src/stats/least-squares.js';
import { momentsOfRows } from '../../src/stats/moments-of-rows.js';
import { referenceCase, referenceRows } from './reference-cases.js';

const pairs = (count: number): number[][] => Array.from({ length: count }, (_, g) => [1 + 2 * g, 2 + 2 * g]);

describe('groupedLmg', () => {
  it('matches relaimpo on paired columns', () => {
    const { expected, tolerance } = referenceCase('theme1000_group_lmg') as unknown as {
      expected: { lmg: number[]; R2: number; coef: Record<string, number> };
      tolerance: number;
    };
    const moments = momentsOfRows(referenceRows('theme_synth.csv'));
    const { raw, r2 } = groupedLmg(moments, pairs(6));
    expect(Math.abs((r2 ?? 0) - expected.R2)).toBeLessThan(tolerance);
    expected.lmg.forEach((value, g) => {
      expect(Math.abs((raw[g] ?? 0) - value)).toBeLessThan(tolerance);
    });
    const fit = leastSquares(moments);
    const coefficients = Object.values(expected.coef);
    expect(Math.abs((fit.intercept ?? 0) - (coefficients[0] ?? 0))).toBeLessThan(tolerance);
    fit.coefficients.forEach((b, i) => {
      expect(Math.abs((b ?? 0) - (coefficients[i + 1] ?? 0))).toBeLessThan(tolerance);
    });
  });
});
