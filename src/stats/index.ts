// Statistics of the driver analysis, usable alone: numbers in, numbers out. Each function names its method and source.

// Errors and tests
export { benjaminiHochberg, benjaminiYekutieli, holm } from './adjust-p.js';
// Distributions
export { betaQuantile } from './beta-quantile.js';
export { binomialProbability } from './binomial-probability.js';
export { type BootstrapOptions, bootstrapIntervals } from './bootstrap-intervals.js';
// Moments: all that a regression needs of any number of rows, in one pass and mergeable
export { correlationMatrix } from './correlation-matrix.js';
// Importance
export { type Dominance, dominance } from './dominance.js';
export { fTail } from './f-tail.js';
export { fisherExactTest } from './fisher-exact-test.js';
export { type GroupImportance, groupedLmg, shapleyValues } from './grouped-lmg.js';
export { type FTest, hotellingTest, median, type OverallTestInput, overallTest } from './hotelling-test.js';
export { type BetaArguments, incompleteBeta } from './incomplete-beta.js';
export type { Interval, IntervalOptions } from './interval.js';
export { jackknifeCovariance, jackknifeError, leaveOneOut } from './jackknife.js';
export { kishSampleSize } from './kish-sample-size.js';
// Regression
export { type LeastSquaresFit, type LeastSquaresOptions, leastSquares } from './least-squares.js';
export { logOdds, type PhraseCounts, type SetSizes } from './log-odds.js';
export { mergeMoments } from './merge-moments.js';
export { emptyMoments, type Moments, triangleIndex } from './moments.js';
export { type MomentsOptions, momentsOfRows } from './moments-of-rows.js';
export { mulberry32 } from './mulberry32.js';
export { type NetPromoterScore, netPromoterScore } from './net-promoter-score.js';
export { normalCdf, normalQuantile, normalTail, normalTwoSided } from './normal.js';
export { type PermutationOptions, permutationLmg, type SampledImportance } from './permutation-lmg.js';
export { type PoissonRatioTest, poissonRatioTest, type Rate } from './poisson-ratio-test.js';
export {
  type ProportionalOddsData,
  type ProportionalOddsFit,
  proportionalOdds,
} from './proportional-odds.js';
export {
  newcombeInterval,
  type Proportion,
  type TwoProportionTest,
  twoProportionTest,
  wilsonInterval,
} from './proportions.js';
export { relativeWeights } from './relative-weights.js';
export { removalGap } from './removal-gap.js';
export { type RobustFit, type RobustOptions, robustErrors } from './robust-errors.js';
export { selectMoments } from './select-moments.js';
export { type SequentialTest, sequentialTest } from './sequential-test.js';
export { type StandardizedSlope, standardizedSlopes } from './standardized-slopes.js';
export { tQuantile, tTwoSided } from './student-t.js';
export { type GroupOptions, MAX_EXACT_GROUPS, subsetR2 } from './subset-r2.js';
export { type MeanSummary, type WelchTest, welchTest } from './welch-test.js';
