/**
 * Benjamini and Hochberg (1995): the smallest false discovery rate at which each test would be called. Null for a
 * test that was not made; it does not count as one.
 */
export function benjaminiHochberg(p: readonly (number | null)[]): (number | null)[] {
  return stepUp(p, (count, rank) => count / rank);
}

/** Benjamini and Yekutieli (2001): the same under any dependence between the tests. */
export function benjaminiYekutieli(p: readonly (number | null)[]): (number | null)[] {
  const count = p.filter((one) => one !== null).length;
  let harmonic = 0;
  for (let i = 1; i <= count; i += 1) harmonic += 1 / i;
  return stepUp(p, (tests, rank) => (harmonic * tests) / rank);
}

/** Holm (1979): controls the chance of any false call. */
export function holm(p: readonly (number | null)[]): (number | null)[] {
  const order = sorted(p);
  const adjusted: (number | null)[] = p.map(() => null);
  let most = 0;
  order.forEach(({ value, index }, i) => {
    most = Math.max(most, Math.min(1, (order.length - i) * value));
    adjusted[index] = most;
  });
  return adjusted;
}

function stepUp(
  p: readonly (number | null)[],
  factor: (count: number, rank: number) => number,
): (number | null)[] {
  const order = sorted(p);
  const adjusted: (number | null)[] = p.map(() => null);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank -= 1) {
    const one = order[rank - 1];
    if (one === undefined) continue;
    least = Math.min(least, factor(order.length, rank) * one.value);
    adjusted[one.index] = least;
  }
  return adjusted;
}

function sorted(p: readonly (number | null)[]): { value: number; index: number }[] {
  return p
    .flatMap((value, index) => (value === null ? [] : [{ value, index }]))
    .sort((a, b) => a.value - b.value);
}
