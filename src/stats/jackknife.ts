import { mergeMoments } from './merge-moments.js';
import { emptyMoments, type Moments } from './moments.js';

/** Moments of all parts but one, for each part: forward and backward merges, so that nothing is subtracted. */
export function leaveOneOut(parts: readonly Moments[]): Moments[] {
  const size = parts[0]?.size ?? 0;
  const after: Moments[] = new Array(parts.length + 1);
  after[parts.length] = emptyMoments(size);
  for (let k = parts.length - 1; k > 0; k -= 1)
    after[k] = mergeMoments(parts[k] ?? emptyMoments(size), after[k + 1] ?? emptyMoments(size));
  let before = emptyMoments(size);
  return parts.map((part, k) => {
    const rest = mergeMoments(before, after[k + 1] ?? emptyMoments(size));
    before = mergeMoments(before, part);
    return rest;
  });
}

/**
 * Standard error of a statistic from its values with one bucket left out at a time (delete-a-group jackknife):
 * sqrt((K - 1) / K sum (v_k - mean)^2). Null under two buckets.
 */
export function jackknifeError(values: readonly number[]): number | null {
  const covariance = jackknifeCovariance(values.map((value) => [value]));
  return covariance === null ? null : Math.sqrt(covariance[0]?.[0] ?? 0);
}

/** Covariance matrix of several statistics, one row of values a bucket left out; null under two buckets. */
export function jackknifeCovariance(replicates: readonly (readonly number[])[]): number[][] | null {
  const k = replicates.length;
  const size = replicates[0]?.length ?? 0;
  if (k < 2) return null;
  const mean = Array.from(
    { length: size },
    (_, i) => replicates.reduce((sum, one) => sum + (one[i] ?? 0), 0) / k,
  );
  return mean.map((mi, i) =>
    mean.map((mj, j) => {
      let sum = 0;
      for (const one of replicates) sum += ((one[i] ?? 0) - mi) * ((one[j] ?? 0) - mj);
      return ((k - 1) / k) * sum;
    }),
  );
}
