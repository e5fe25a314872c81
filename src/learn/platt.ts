/** Turns a score into a probability: 1 / (1 + exp(slope * score + offset)). */
export interface Platt {
  readonly slope: number;
  readonly offset: number;
}

/**
 * Fits probabilities to scores of examples held out (Platt 1999, with the Newton steps of Lin, Lin and Weng 2007).
 *
 * @param labels 1 where the example has the theme, else 0
 */
export function fitPlatt(scores: ArrayLike<number>, labels: ArrayLike<number>): Platt {
  const n = scores.length;
  let positives = 0;
  for (let i = 0; i < n; i++) positives += labels[i] as number;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (n - positives + 2);
  const target = (i: number): number => (labels[i] === 1 ? high : low);
  let slope = -1;
  let offset = Math.log((n - positives + 1) / (positives + 1));
  const lossAt = (a: number, b: number): number => {
    let loss = 0;
    for (let i = 0; i < n; i++) {
      const z = a * (scores[i] as number) + b;
      loss += target(i) * z + Math.log1p(Math.exp(-Math.abs(z))) + Math.max(-z, 0);
    }
    return loss;
  };
  let loss = lossAt(slope, offset);
  for (let pass = 0; pass < 100; pass++) {
    const { gradient, hessian } = derivatives(scores, target, { slope, offset });
    const [ga, gb] = gradient;
    const [haa, hab, hbb] = hessian;
    if (Math.abs(ga) < 1e-5 && Math.abs(gb) < 1e-5) break;
    const determinant = haa * hbb - hab * hab;
    const da = -(hbb * ga - hab * gb) / determinant;
    const db = -(haa * gb - hab * ga) / determinant;
    let step = 1;
    for (; step > 1e-10; step /= 2) {
      const next = lossAt(slope + step * da, offset + step * db);
      if (next < loss + 1e-4 * step * (ga * da + gb * db)) {
        loss = next;
        break;
      }
    }
    if (step <= 1e-10) break;
    slope += step * da;
    offset += step * db;
  }
  return { slope, offset };
}

/** The probability that a score stands for, 0 to 1. */
export function probabilityOf({ slope, offset }: Platt, score: number): number {
  return 1 / (1 + Math.exp(slope * score + offset));
}

function derivatives(
  scores: ArrayLike<number>,
  target: (i: number) => number,
  { slope, offset }: Platt,
): { gradient: readonly [number, number]; hessian: readonly [number, number, number] } {
  let ga = 0;
  let gb = 0;
  let haa = 1e-12;
  let hab = 0;
  let hbb = 1e-12;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    const p = probabilityOf({ slope, offset }, score);
    const difference = target(i) - p;
    ga += score * difference;
    gb += difference;
    const weight = p * (1 - p);
    haa += score * score * weight;
    hab += score * weight;
    hbb += weight;
  }
  return { gradient: [ga, gb], hessian: [haa, hab, hbb] };
}
