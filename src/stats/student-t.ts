import { incompleteBeta } from './incomplete-beta.js';
import { normalTwoSided } from './normal.js';
import { solveIncreasing } from './solve-increasing.js';

/** Two-sided p of Student's t with `df` degrees of freedom, which need not be whole. */
export function tTwoSided(t: number, df: number): number {
  if (Number.isNaN(t) || !(df > 0)) return Number.NaN;
  if (df === Number.POSITIVE_INFINITY) return normalTwoSided(t);
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  return incompleteBeta(df / (df + square), { a: df / 2, b: 0.5, complement: square / (df + square) });
}

/** The t with chance `p` at or under it. */
export function tQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return Number.NaN;
  if (p < 0.5) return -tQuantile(1 - p, df);
  if (p === 0.5) return 0;
  const twoSided = 2 * (1 - p);
  if (twoSided === 0) return Number.POSITIVE_INFINITY;
  let high = 1;
  while (tTwoSided(high, df) > twoSided) high *= 2;
  return solveIncreasing((t) => -tTwoSided(t, df), { low: 0, high, target: -twoSided });
}
