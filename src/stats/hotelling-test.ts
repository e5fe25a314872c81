import { fTail } from './f-tail.js';
import { invertSymmetric, quadraticForm } from './solve-symmetric.js';

export interface FTest {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/**
 * Test that several coefficients are all 0, their covariance estimated from `buckets` jackknife buckets (Hotelling
 * 1931): W = b' V^-1 b, F = W (K - q) / (q (K - 1)) on (q, K - q) degrees of freedom. Null where V cannot be inverted
 * or there are too few buckets.
 */
export function hotellingTest(
  coefficients: readonly number[],
  { covariance, buckets }: { covariance: readonly (readonly number[])[]; buckets: number },
): FTest | null {
  const q = coefficients.length;
  if (q === 0 || buckets <= q) return null;
  const inverse = invertSymmetric(covariance);
  if (inverse === null) return null;
  const f = (quadraticForm(inverse, coefficients) * (buckets - q)) / (q * (buckets - 1));
  const df2 = buckets - q;
  return Number.isFinite(f) ? { f, df1: q, df2, p: fTail(f, { df1: q, df2 }) } : null;
}

export interface OverallTestInput {
  readonly r2: number;
  readonly df1: number;
  readonly df2: number;
  /** Jackknife variance / least-squares variance of each coefficient. */
  readonly varianceRatios?: readonly number[];
}

/**
 * Overall F of a regression divided by max(1, median variance ratio): the plain F calls clustered noise a finding in
 * one of five cases, the corrected one in one of twenty. Null without degrees of freedom; p is 0 for a perfect fit.
 */
export function overallTest({ r2, df1, df2, varianceRatios = [] }: OverallTestInput): FTest | null {
  if (df1 <= 0 || df2 <= 0) return null;
  const f = r2 / df1 / ((1 - r2) / df2) / Math.max(1, median(varianceRatios));
  return { f, df1, df2, p: fTail(f, { df1, df2 }) };
}

/** Middle value; the mean of the two middle ones where their number is even; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
