export interface SequentialTest {
  /** Likelihood ratio of a difference against none. */
  readonly ratio: number;
  /** min(1, 1 / ratio); keep the least seen so far. It stays valid however often one looks. */
  readonly p: number;
}

/**
 * Mixture sequential probability ratio test of two proportions seen equally often (Johari, Pekelis and Walsh 2017),
 * for alerts that are looked at again and again. `spread` is the variance of differences thought likely beforehand.
 */
export function sequentialTest(
  shares: { readonly first: number; readonly second: number },
  { n, spread }: { n: number; spread: number },
): SequentialTest {
  const { first, second } = shares;
  const variance = first * (1 - first) + second * (1 - second);
  const difference = second - first;
  if (!(variance > 0)) return { ratio: 1, p: 1 };
  const total = variance + n * spread;
  const ratio =
    Math.sqrt(variance / total) *
    Math.exp((n * n * spread * difference * difference) / (2 * variance * total));
  return { ratio, p: Math.min(1, 1 / ratio) };
}
