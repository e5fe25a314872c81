/**
 * log Gamma(z + 1) minus Stirling's formula, z > 0: the small part that carries the precision of every probability
 * below (Loader 2000, "Fast and accurate computation of binomial probabilities"). Series from 16 on, and by
 * recurrence under that; error about 1e-16.
 */
export function stirlingError(z: number): number {
  let correction = 0;
  let at = z;
  while (at < 16) {
    correction += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const s = 1 / (at * at);
  const series =
    1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))));
  return correction + series / at;
}

/** Deviance x log(x / mean) + mean - x without cancellation where the two are close (Loader 2000). */
export function devianceTerm(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let power = 2 * x * v;
  for (let j = 1; j < 1000; j += 1) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
