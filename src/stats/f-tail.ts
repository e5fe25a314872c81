import { incompleteBeta } from './incomplete-beta.js';

/** Chance of an F statistic above `f` with `df1` and `df2` degrees of freedom. */
export function fTail(f: number, { df1, df2 }: { df1: number; df2: number }): number {
  if (Number.isNaN(f) || !(df1 > 0) || !(df2 > 0)) return Number.NaN;
  if (f <= 0) return 1;
  if (f === Number.POSITIVE_INFINITY) return 0;
  const sum = df2 + df1 * f;
  return incompleteBeta(df2 / sum, { a: df2 / 2, b: df1 / 2, complement: (df1 * f) / sum });
}
