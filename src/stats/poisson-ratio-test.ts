import { betaQuantile } from './beta-quantile.js';
import { binomialProbability } from './binomial-probability.js';
import { incompleteBeta } from './incomplete-beta.js';
import type { Interval } from './interval.js';

/** Events in a stretch of time or of comments. */
export interface Rate {
  readonly count: number;
  readonly exposure: number;
}

export interface PoissonRatioTest extends Interval {
  /** Null where the second count is 0. */
  readonly ratio: number | null;
  /** Two-sided, as R's poisson.test. */
  readonly p: number;
  /** One-sided: the first rate is the higher. */
  readonly greater: number;
}

/**
 * Exact test of the ratio of two Poisson rates, given their sum: the first count is then binomial (Przyborowski and
 * Wilenski 1940), with the Clopper and Pearson interval. Counts must be whole; for over-dispersed counts divide both
 * by the dispersion first, and round down.
 */
export function poissonRatioTest(a: Rate, b: Rate): PoissonRatioTest {
  const n = a.count + b.count;
  const p = a.exposure / (a.exposure + b.exposure);
  const scale = b.exposure / a.exposure;
  const odds = (share: number): number =>
    share >= 1 ? Number.POSITIVE_INFINITY : (share / (1 - share)) * scale;
  const low = a.count === 0 ? 0 : betaQuantile(0.025, { a: a.count, b: b.count + 1 });
  const high = b.count === 0 ? 1 : betaQuantile(0.975, { a: a.count + 1, b: b.count });
  return {
    ratio: b.count === 0 ? null : a.count / a.exposure / (b.count / b.exposure),
    p: twoSided(a.count, { n, p }),
    greater: a.count === 0 ? 1 : incompleteBeta(p, { a: a.count, b: b.count + 1 }),
    low: odds(low),
    high: odds(high),
  };
}

/** The chance of every count no likelier than `x`. */
function twoSided(x: number, { n, p }: { n: number; p: number }): number {
  const seen = binomialProbability(x, { n, p });
  const limit = seen * (1 + 1e-7);
  let sum = seen;
  let chance = seen;
  for (let k = x; k < n && (chance > limit || chance > 1e-18 * sum); k += 1) {
    chance *= ((n - k) / (k + 1)) * (p / (1 - p));
    if (chance <= limit) sum += chance;
  }
  chance = seen;
  for (let k = x; k > 0 && (chance > limit || chance > 1e-18 * sum); k -= 1) {
    chance *= (k / (n - k + 1)) * ((1 - p) / p);
    if (chance <= limit) sum += chance;
  }
  return Math.min(1, sum);
}
