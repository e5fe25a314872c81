import type { Moments } from './moments.js';
import { emptyMoments } from './moments.js';

export interface MomentsOptions {
  /** One weight a row, 0 or more. @default 1 for every row */
  readonly weights?: readonly number[];
}

/**
 * Weighted means and centered co-moments in one pass, updating (West 1979, the weighted form of Welford 1962):
 * stable where sums of squares would lose digits. Rows of weight 0 are not counted.
 *
 * @throws {RangeError} on ragged rows, numbers that are not finite, or a negative weight
 */
export function momentsOfRows(rows: readonly (readonly number[])[], options: MomentsOptions = {}): Moments {
  const size = rows[0]?.length ?? 0;
  const { mean, comoment } = emptyMoments(size);
  const delta = new Float64Array(size);
  let count = 0;
  let weight = 0;
  let weightSquared = 0;
  rows.forEach((row, index) => {
    const w = checkedWeight(options.weights, index);
    if (row.length !== size) throw new RangeError(`Row ${index} has ${row.length} numbers, expected ${size}`);
    if (w === 0) return;
    count += 1;
    weight += w;
    weightSquared += w * w;
    for (let i = 0; i < size; i += 1) {
      const value = row[i] ?? Number.NaN;
      if (!Number.isFinite(value))
        throw new RangeError(`Row ${index} has a value that is not a finite number`);
      delta[i] = value - (mean[i] ?? 0);
    }
    addOuterProduct(comoment, delta, w * (1 - w / weight));
    for (let i = 0; i < size; i += 1) mean[i] = (mean[i] ?? 0) + (w / weight) * (delta[i] ?? 0);
  });
  return { size, count, weight, weightSquared, mean, comoment };
}

function checkedWeight(weights: readonly number[] | undefined, index: number): number {
  const weight = weights === undefined ? 1 : weights[index];
  if (weight === undefined || !(weight >= 0) || weight === Number.POSITIVE_INFINITY)
    throw new RangeError(`Weight of row ${index} must be a finite number of 0 or more, found ${weight}`);
  return weight;
}

function addOuterProduct(triangle: Float64Array, vector: Float64Array, factor: number): void {
  let at = 0;
  for (let i = 0; i < vector.length; i += 1) {
    const scaled = factor * (vector[i] ?? 0);
    for (let j = 0; j <= i; j += 1) {
      triangle[at] = (triangle[at] ?? 0) + scaled * (vector[j] ?? 0);
      at += 1;
    }
  }
}
