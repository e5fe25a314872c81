const ROOT_2PI = Math.sqrt(2 * Math.PI);

/** Chance of a standard normal above z. Series near the middle, continued fraction of the tail beyond 2.5. */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp((-z * z) / 2) / ROOT_2PI;
  return z < 2.5 ? 0.5 - density * middleSeries(z) : density / millsFraction(z);
}

/** Chance of a standard normal at or under z. */
export function normalCdf(z: number): number {
  return normalTail(-z);
}

/** Two-sided p of a z statistic. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalTail(Math.abs(z)));
}

/** The z with `normalCdf(z)` = p: Abramowitz and Stegun 26.2.23, then Halley's steps to full precision. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 4; step += 1) {
    const error = ((normalCdf(z) - p) * ROOT_2PI) / Math.exp((-z * z) / 2);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

/** z + z^3/3 + z^5/(3 5) + ... (Marsaglia 2004): the distance from the middle over the density. */
function middleSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; k < 400; k += 2) {
    term *= (z * z) / k;
    if (sum + term === sum) break;
    sum += term;
  }
  return sum;
}

/** Density over tail: z + 1/(z + 2/(z + 3/(z + ...))), from the inside out. */
function millsFraction(z: number): number {
  let fraction = z;
  for (let k = 250; k >= 1; k -= 1) fraction = z + k / fraction;
  return fraction;
}
