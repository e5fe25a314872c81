import { jackknifeError } from '../stats/jackknife.js';
import { tQuantile } from '../stats/student-t.js';
import type { Estimates, OutcomeFit } from './fit-outcome.js';

/** A number with its standard error and 95% interval; all but the value null where there is no error. */
export interface Estimated {
  readonly value: number;
  readonly error: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Under this many buckets with rows there are too few respondents for an interval. */
export const MIN_BUCKETS = 10;

/** Delete-a-bucket jackknife interval of a measure: t with one degree of freedom less than there are buckets. */
export function jackknifeInterval(fit: OutcomeFit, of: (estimates: Estimates) => number): Estimated {
  return intervalFrom(of(fit.whole), fit.replicates.map(of));
}

/** The same from values already computed, one a bucket left out. */
export function intervalFrom(value: number, replicates: readonly number[]): Estimated {
  const error = replicates.length >= MIN_BUCKETS ? jackknifeError(replicates) : null;
  if (error === null) return { value, error, low: null, high: null };
  const half = tQuantile(0.975, replicates.length - 1) * error;
  return { value, error, low: value - half, high: value + half };
}

/** Two-sided t of the value against 0; null without an error. */
export function tStatistic({ value, error }: Estimated): number | null {
  return error === null || error === 0 ? null : value / error;
}
