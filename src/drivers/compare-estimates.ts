import type { Difference } from '../model/segment-report.js';
import { leaveOneOut } from '../stats/jackknife.js';
import { leastSquares } from '../stats/least-squares.js';
import { mergeMoments } from '../stats/merge-moments.js';
import { emptyMoments, type Moments } from '../stats/moments.js';
import { tTwoSided } from '../stats/student-t.js';
import type { Estimates } from './fit-outcome.js';
import { type Estimated, intervalFrom, tStatistic } from './jackknife-interval.js';

/** Two sets of rows, estimated whole and with each common bucket left out of both. */
export interface Paired {
  readonly whole: readonly [Estimates, Estimates];
  readonly replicates: readonly (readonly [Estimates, Estimates])[];
}

/**
 * Estimates two sets over the same buckets of respondents, so that a difference has the right error whether the sets
 * share respondents or not. Both lists are by bucket, with empty moments where a set has nobody.
 */
export function pairEstimates(a: readonly Moments[], b: readonly Moments[]): Paired {
  const used = a.map((moments, k) => moments.count > 0 || (b[k]?.count ?? 0) > 0);
  const both = [a, b].map((buckets) => {
    const parts = buckets.filter((_, k) => used[k]);
    const size = buckets[0]?.size ?? 0;
    return { whole: parts.reduce(mergeMoments, emptyMoments(size)), rests: leaveOneOut(parts) };
  });
  const [first, second] = both;
  const at = (moments: Moments | undefined): Estimates => estimate(moments ?? emptyMoments(0));
  return {
    whole: [at(first?.whole), at(second?.whole)],
    replicates: (first?.rests ?? []).map((rest, k) => [at(rest), at(second?.rests[k])] as const),
  };
}

function estimate(moments: Moments): Estimates {
  const fit = leastSquares(moments);
  return { moments, fit, r2: fit.r2 ?? 0, importance: [] };
}

/** A measure of both sets, such as their difference, with its jackknife interval. */
export function pairedInterval(
  paired: Paired,
  of: (first: Estimates, second: Estimates) => number,
): Estimated {
  return intervalFrom(
    of(...paired.whole),
    paired.replicates.map((pair) => of(...pair)),
  );
}

/** Such a measure tested against 0, q left open. */
export function pairedDifference(
  paired: Paired,
  of: (first: Estimates, second: Estimates) => number,
): Difference {
  const estimated = pairedInterval(paired, of);
  const t = tStatistic(estimated);
  const p = t === null ? null : tTwoSided(t, paired.replicates.length - 1);
  return { value: estimated.value, low: estimated.low, high: estimated.high, p, q: null };
}
