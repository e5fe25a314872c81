import { devianceTerm, stirlingError } from './stirling-error.js';

export interface BetaArguments {
  readonly a: number;
  readonly b: number;
  /** 1 - x, given where it is known more exactly than the subtraction would give it. */
  readonly complement?: number;
}

/**
 * Regularized incomplete beta function I_x(a, b), a and b > 0: the distribution function of Beta(a, b).
 * Continued fraction by Lentz's method (DLMF 8.17.22) with Loader's form of its factor, so large a and b keep their
 * digits. Relative error about 1e-13 in either tail.
 */
export function incompleteBeta(x: number, { a, b, complement = 1 - x }: BetaArguments): number {
  if (Number.isNaN(x) || !(a > 0) || !(b > 0)) return Number.NaN;
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerTail(complement, { a: b, b: a, complement: x });
  return lowerTail(x, { a, b, complement });
}

function lowerTail(x: number, { a, b, complement }: Required<BetaArguments>): number {
  const n = a + b;
  const error = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const deviance = devianceTerm(a, n * x) + devianceTerm(b, n * complement);
  const factor = Math.exp(error - deviance) * Math.sqrt((a * b) / (2 * Math.PI * n));
  return (factor * continuedFraction(x, a, b)) / a;
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}
