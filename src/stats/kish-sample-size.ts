/**
 * Effective number of rows under weights: (sum of w)^2 / sum of w^2 (Kish 1965). Equals the count where all
 * weights are alike; 0 where there is no weight.
 */
export function kishSampleSize(sums: { readonly weight: number; readonly weightSquared: number }): number {
  return sums.weightSquared > 0 ? (sums.weight * sums.weight) / sums.weightSquared : 0;
}
