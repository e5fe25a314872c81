import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betaQuantile } from '../../src/stats/beta-quantile.js';
import { binomialProbability } from '../../src/stats/binomial-probability.js';
import { fTail } from '../../src/stats/f-tail.js';
import { incompleteBeta } from '../../src/stats/incomplete-beta.js';
import { normalCdf, normalQuantile, normalTail } from '../../src/stats/normal.js';
import { tQuantile, tTwoSided } from '../../src/stats/student-t.js';

type Rows = readonly (readonly number[])[];
const reference = JSON.parse(
  readFileSync(new URL('../../fixtures/reference/distributions.json', import.meta.url), 'utf8'),
) as Record<string, Rows>;

/** Relative, since the tails are what p values are made of. */
function check(rows: Rows | undefined, of: (...args: number[]) => number): void {
  expect(rows?.length).toBeGreaterThan(5);
  for (const row of rows ?? []) {
    const expected = row[row.length - 1] ?? Number.NaN;
    const found = of(...row.slice(0, -1));
    const error = expected === 0 ? Math.abs(found) : Math.abs(found / expected - 1);
    expect({ row, error: error < 1e-10 ? 'under 1e-10' : error }).toEqual({ row, error: 'under 1e-10' });
  }
}

describe('distributions, against 40-digit values', () => {
  it('normalTail', () => check(reference.normalTail, (z = 0) => normalTail(z)));
  it('normalQuantile', () => check(reference.normalQuantile, (p = 0) => normalQuantile(p)));
  it('tTwoSided', () => check(reference.tTwoSided, (t = 0, df = 1) => tTwoSided(t, df)));
  it('tQuantile', () => check(reference.tQuantile, (p = 0, df = 1) => tQuantile(p, df)));
  it('fTail', () => check(reference.fTail, (f = 0, df1 = 1, df2 = 1) => fTail(f, { df1, df2 })));
  it('incompleteBeta', () =>
    check(reference.incompleteBeta, (x = 0, a = 1, b = 1) => incompleteBeta(x, { a, b })));
});

describe('distributions, as functions', () => {
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const shape = fc.double({ min: 1, max: 500, noNaN: true });

  it('quantiles turn back what the distribution gives', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        expect(incompleteBeta(betaQuantile(p, { a, b }), { a, b })).toBeCloseTo(p, 9);
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
      }),
    );
  });

  it('both tails of the beta distribution make 1', () => {
    fc.assert(
      fc.property(share, shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, { a, b }) + incompleteBeta(1 - x, { a: b, b: a })).toBeCloseTo(1, 11);
      }),
    );
  });

  it('binomial probabilities sum to 1, and are those of fair coins', () => {
    expect(binomialProbability(2, { n: 4, p: 0.5 })).toBeCloseTo(6 / 16, 14);
    let sum = 0;
    for (let x = 0; x <= 300; x += 1) sum += binomialProbability(x, { n: 300, p: 0.37 });
    expect(sum).toBeCloseTo(1, 12);
  });

  it('gives NaN for what is no probability, and the limits at the ends', () => {
    expect(normalQuantile(1.5)).toBeNaN();
    expect(tTwoSided(1, 0)).toBeNaN();
    expect(fTail(Number.NaN, { df1: 1, df2: 1 })).toBeNaN();
    expect(fTail(Number.POSITIVE_INFINITY, { df1: 2, df2: 5 })).toBe(0);
    expect(tTwoSided(Number.POSITIVE_INFINITY, 3)).toBe(0);
    expect(tTwoSided(0, 3)).toBeCloseTo(1, 14);
  });
});
