import { leastSquares } from '../stats/least-squares.js';
import type { Moments } from '../stats/moments.js';
import type { Estimates } from './fit-outcome.js';
import { shareOf, slopeOf } from './measures.js';

/** A difference of two means in parts that add up to it. */
export interface ChangeParts {
  readonly difference: number;
  /** Because each column is mentioned more or less. */
  readonly mentions: readonly number[];
  /** Because a mention of each column weighs more or less. */
  readonly severity: readonly number[];
  /** What belongs to no column: the mean of those who mention nothing. */
  readonly base: number;
}

/**
 * Twofold decomposition of a difference of means (Oaxaca 1973, Blinder 1973; pooled slopes as in Jann 2008):
 * mentions_j = b_j (p2_j - p1_j) with b the slopes of both periods together, each around its own mean, and
 * severity_j = p2_j (b2_j - b_j) + p1_j (b_j - b1_j). Adds up exactly.
 */
export function splitChange(before: Estimates, now: Estimates): ChangeParts {
  const pooled = leastSquares(pooledWithin(before.moments, now.moments));
  const columns = before.moments.size - 1;
  const difference = (now.moments.mean[0] ?? 0) - (before.moments.mean[0] ?? 0);
  const mentions: number[] = [];
  const severity: number[] = [];
  for (let column = 0; column < columns; column += 1) {
    const p1 = shareOf(before, column);
    const p2 = shareOf(now, column);
    const b = pooled.coefficients[column] ?? 0;
    mentions.push(b * (p2 - p1));
    severity.push(p2 * (slopeOf(now, column) - b) + p1 * (b - slopeOf(before, column)));
  }
  const sum = [...mentions, ...severity].reduce((total, part) => total + part, 0);
  return { difference, mentions, severity, base: difference - sum };
}

/** Co-moments of both around their own means: a pooled regression with an intercept for each period. */
function pooledWithin(a: Moments, b: Moments): Moments {
  return {
    ...a,
    count: a.count + b.count,
    weight: a.weight + b.weight,
    weightSquared: a.weightSquared + b.weightSquared,
    comoment: a.comoment.map((value, i) => value + (b.comoment[i] ?? 0)),
  };
}
