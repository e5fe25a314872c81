import { devianceTerm, stirlingError } from './stirling-error.js';

/** Probability of exactly `x` successes in `n` trials of chance `p`, to full precision for any size (Loader 2000). */
export function binomialProbability(x: number, { n, p }: { n: number; p: number }): number {
  if (x < 0 || x > n) return 0;
  if (p === 0) return x === 0 ? 1 : 0;
  if (p === 1) return x === n ? 1 : 0;
  if (n === 0) return 1;
  if (x === 0) return Math.exp(n * Math.log1p(-p));
  if (x === n) return Math.exp(n * Math.log(p));
  const error = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
  const deviance = devianceTerm(x, n * p) + devianceTerm(n - x, n * (1 - p));
  return Math.exp(error - deviance) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}
