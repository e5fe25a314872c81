import type { Interval } from './interval.js';
import { tQuantile, tTwoSided } from './student-t.js';

/** Count, mean and sample variance (n - 1) of a group. */
export interface MeanSummary {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

export interface WelchTest extends Interval {
  readonly difference: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Welch's t test (1947) of the difference of means a - b with its 95% interval; null where a group has fewer than two
 * rows or neither varies.
 */
export function welchTest(a: MeanSummary, b: MeanSummary): WelchTest | null {
  if (a.n < 2 || b.n < 2) return null;
  const va = a.variance / a.n;
  const vb = b.variance / b.n;
  const error = Math.sqrt(va + vb);
  if (!(error > 0)) return null;
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const difference = a.mean - b.mean;
  const t = difference / error;
  const half = tQuantile(0.975, df) * error;
  return { difference, t, df, p: tTwoSided(t, df), low: difference - half, high: difference + half };
}
