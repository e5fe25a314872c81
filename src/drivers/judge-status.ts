import type { DriverReport } from '../model/driver-report.js';
import { type FTest, overallTest } from '../stats/hotelling-test.js';
import { jackknifeError } from '../stats/jackknife.js';
import { kishSampleSize } from '../stats/kish-sample-size.js';
import type { OutcomeFit } from './fit-outcome.js';
import { MIN_BUCKETS } from './jackknife-interval.js';
import { slopeOf } from './measures.js';

export interface Judgement {
  readonly status: DriverReport['status'];
  /** Null where the data is not enough for one. */
  readonly test: FTest | null;
  /** Rows, as if all had the same weight. */
  readonly effectiveN: number;
  /** What `effectiveN` must reach: 100, or 10 a column. */
  readonly needed: number;
  readonly liveColumns: number;
}

/**
 * Whether a fit may be shown, and whether it says anything. Gate: the overall F, corrected for clustering by the median
 * ratio of jackknife to least-squares variance. Under .02 of adjusted R2 a signal is `weak`.
 */
export function judgeStatus(fit: OutcomeFit): Judgement {
  const { moments, fit: regression } = fit.whole;
  const effectiveN = kishSampleSize(moments);
  const liveColumns = regression.state.filter((state) => state !== 'constant').length;
  const needed = Math.max(100, 10 * liveColumns);
  const unable = (status: Judgement['status']): Judgement => ({
    status,
    test: null,
    effectiveN,
    needed,
    liveColumns,
  });
  if (moments.count < 2) return unable('insufficient_data');
  if (regression.r2 === null) return unable('no_outcome_variance');
  if (liveColumns === 0 || effectiveN < needed - 1e-6 || regression.df2 <= 0)
    return unable('insufficient_data');
  const test = overallTest({
    r2: regression.r2,
    df1: regression.df1,
    df2: regression.df2,
    varianceRatios: varianceRatios(fit),
  });
  const adjusted = regression.adjustedR2 ?? 0;
  const signal = test !== null && test.p <= 0.05 && adjusted > 0;
  const status = !signal ? 'no_signal' : adjusted < 0.02 ? 'weak' : 'ok';
  return { ...unable(status), test };
}

function varianceRatios({ whole, replicates }: OutcomeFit): number[] {
  if (replicates.length < MIN_BUCKETS) return [];
  return whole.fit.errors.flatMap((classic, column) => {
    if (classic === null || classic === 0) return [];
    const robust = jackknifeError(replicates.map((one) => slopeOf(one, column))) ?? 0;
    return [(robust / classic) ** 2];
  });
}
