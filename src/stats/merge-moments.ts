import type { Moments } from './moments.js';

/**
 * The moments of two disjoint sets of rows together, as if they had been read in one pass.
 * Pairwise update of Chan, Golub and LeVeque (1979): M = Ma + Mb + (Wa Wb / W) d d', d = mb - ma.
 *
 * @throws {RangeError} where the two differ in size
 */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.size !== b.size) throw new RangeError(`Moments of size ${a.size} and ${b.size} do not go together`);
  if (a.weight === 0) return b;
  if (b.weight === 0) return a;
  const { size } = a;
  const weight = a.weight + b.weight;
  const share = b.weight / weight;
  const factor = a.weight * share;
  const mean = new Float64Array(size);
  const delta = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    delta[i] = (b.mean[i] ?? 0) - (a.mean[i] ?? 0);
    mean[i] = (a.mean[i] ?? 0) + share * (delta[i] ?? 0);
  }
  const comoment = new Float64Array(a.comoment.length);
  let at = 0;
  for (let i = 0; i < size; i += 1) {
    const scaled = factor * (delta[i] ?? 0);
    for (let j = 0; j <= i; j += 1) {
      comoment[at] = (a.comoment[at] ?? 0) + (b.comoment[at] ?? 0) + scaled * (delta[j] ?? 0);
      at += 1;
    }
  }
  return {
    size,
    count: a.count + b.count,
    weight,
    weightSquared: a.weightSquared + b.weightSquared,
    mean,
    comoment,
  };
}
