import { binomialProbability } from './binomial-probability.js';
import type { Proportion } from './proportions.js';

/**
 * Fisher's exact test of two proportions, two-sided: the chance of every table that is no likelier than the one seen,
 * margins given (the rule of R's fisher.test, with its tolerance of 1e-7 for ties).
 */
export function fisherExactTest(a: Proportion, b: Proportion): number {
  const n = a.n + b.n;
  const hits = a.hits + b.hits;
  if (n <= 0) return 1;
  const p = hits / n;
  const seen =
    (binomialProbability(a.hits, { n: a.n, p }) * binomialProbability(b.hits, { n: b.n, p })) /
    binomialProbability(hits, { n, p });
  const limit = seen * (1 + 1e-7);
  let sum = seen;
  let chance = seen;
  for (let x = a.hits; x < Math.min(a.n, hits); x += 1) {
    chance *= ((a.n - x) / (x + 1)) * ((hits - x) / (b.n - hits + x + 1));
    if (chance <= limit) sum += chance;
  }
  chance = seen;
  for (let x = a.hits; x > Math.max(0, hits - b.n); x -= 1) {
    chance *= (x / (a.n - x + 1)) * ((b.n - hits + x) / (hits - x + 1));
    if (chance <= limit) sum += chance;
  }
  return Math.min(1, sum);
}
