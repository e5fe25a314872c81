import { incompleteBeta } from './incomplete-beta.js';
import { solveIncreasing } from './solve-increasing.js';

/** The x with I_x(a, b) = p. */
export function betaQuantile(p: number, { a, b }: { a: number; b: number }): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  return solveIncreasing((x) => incompleteBeta(x, { a, b }), { low: 0, high: 1, target: p });
}
