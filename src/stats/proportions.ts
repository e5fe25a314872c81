import type { Interval, IntervalOptions } from './interval.js';
import { normalQuantile, normalTwoSided } from './normal.js';

/** `hits` of `n`. */
export interface Proportion {
  readonly hits: number;
  readonly n: number;
}

/** Wilson's score interval of a proportion (1927), without continuity correction. All of [0, 1] where n is 0. */
export function wilsonInterval({ hits, n }: Proportion, { level = 0.95 }: IntervalOptions = {}): Interval {
  if (n <= 0) return { low: 0, high: 1 };
  const z = normalQuantile((1 + level) / 2);
  const share = hits / n;
  const center = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  const low = hits === 0 ? 0 : (center - half) / scale;
  const high = hits === n ? 1 : (center + half) / scale;
  return { low: Math.max(0, low), high: Math.min(1, high) };
}

/** Newcombe's hybrid score interval of the difference a - b (1998, method 10). */
export function newcombeInterval(a: Proportion, b: Proportion, options: IntervalOptions = {}): Interval {
  const first = wilsonInterval(a, options);
  const second = wilsonInterval(b, options);
  const pa = a.n > 0 ? a.hits / a.n : 0.5;
  const pb = b.n > 0 ? b.hits / b.n : 0.5;
  return {
    low: pa - pb - Math.hypot(pa - first.low, second.high - pb),
    high: pa - pb + Math.hypot(first.high - pa, pb - second.low),
  };
}

export interface TwoProportionTest {
  readonly difference: number;
  readonly z: number;
  readonly p: number;
  /** Wald interval of the difference, as R's prop.test gives it without continuity correction. */
  readonly wald: Interval;
}

/** Pooled z test of two proportions, without continuity correction; null where it cannot be made. */
export function twoProportionTest(a: Proportion, b: Proportion): TwoProportionTest | null {
  if (a.n <= 0 || b.n <= 0) return null;
  const pa = a.hits / a.n;
  const pb = b.hits / b.n;
  const pooled = (a.hits + b.hits) / (a.n + b.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  if (error === 0) return null;
  const z = (pa - pb) / error;
  const half = normalQuantile(0.975) * Math.sqrt((pa * (1 - pa)) / a.n + (pb * (1 - pb)) / b.n);
  const difference = pa - pb;
  return { difference, z, p: normalTwoSided(z), wald: { low: difference - half, high: difference + half } };
}
