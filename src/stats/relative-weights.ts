import { correlationMatrix } from './correlation-matrix.js';
import type { Moments } from './moments.js';
import { symmetricEigen } from './symmetric-eigen.js';

/**
 * Johnson's relative weights (2000; the same as Genizi 1993), raw, summing to R2, of each group of columns as the sum
 * over its columns. With collinear columns by pseudo-inverse. Kept for comparison with other tools: for two columns
 * it equals LMG, for more it may order them differently.
 */
export function relativeWeights(
  moments: Moments,
  groups: readonly (readonly number[])[],
  { outcome = 0 }: { outcome?: number } = {},
): number[] {
  const predictors = groups.flat();
  const correlations = correlationMatrix(moments, [...predictors, outcome]);
  const p = predictors.length;
  const inner = correlations.slice(0, p).map((row) => row.slice(0, p));
  const withOutcome = correlations.slice(0, p).map((row) => row[p] ?? 0);
  const { values, vectors } = symmetricEigen(inner);
  const root = power(values, vectors, (d) => Math.sqrt(Math.max(0, d)));
  const inverseRoot = power(values, vectors, (d) => (d > 1e-10 ? 1 / Math.sqrt(d) : 0));
  const slopes = inverseRoot.map((row) =>
    row.reduce((sum, value, j) => sum + value * (withOutcome[j] ?? 0), 0),
  );
  const weights = root.map((row) =>
    row.reduce((sum, value, k) => sum + value ** 2 * (slopes[k] ?? 0) ** 2, 0),
  );
  let at = 0;
  return groups.map((group) => {
    const sum = weights.slice(at, at + group.length).reduce((total, weight) => total + weight, 0);
    at += group.length;
    return sum;
  });
}

/** V f(D) V'. */
function power(
  values: readonly number[],
  vectors: readonly (readonly number[])[],
  of: (value: number) => number,
): number[][] {
  const scaled = values.map(of);
  return vectors.map((a) =>
    vectors.map((b) => scaled.reduce((sum, d, k) => sum + d * (a[k] ?? 0) * (b[k] ?? 0), 0)),
  );
}
