/** Net promoter score of ratings 0 to 10 and its standard error, both in points from -100 to 100. */
export interface NetPromoterScore {
  readonly n: number;
  readonly score: number;
  readonly error: number;
}

/**
 * Share of 9 and 10 minus share of 0 to 6, times 100; error 100 sqrt((p + d - (p - d)^2) / n), that of a mean of
 * values 100, 0 and -100. Null without ratings.
 */
export function netPromoterScore(ratings: readonly number[]): NetPromoterScore | null {
  const n = ratings.length;
  if (n === 0) return null;
  const promoters = ratings.filter((rating) => rating >= 9).length / n;
  const detractors = ratings.filter((rating) => rating <= 6).length / n;
  const net = promoters - detractors;
  return { n, score: 100 * net, error: 100 * Math.sqrt(Math.max(0, promoters + detractors - net * net) / n) };
}
