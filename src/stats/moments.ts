/**
 * Weighted count, means and centered co-moments of rows of `size` numbers: all that least squares and the
 * importance measures need. `comoment` is the lower triangle, row by row: element (i, j), j <= i, lies at i(i+1)/2 + j.
 */
export interface Moments {
  readonly size: number;
  /** Rows with a weight above 0. */
  readonly count: number;
  readonly weight: number;
  /** Sum of squared weights, for the effective number of rows. */
  readonly weightSquared: number;
  readonly mean: Float64Array;
  readonly comoment: Float64Array;
}

/** Place of element (i, j) in a packed lower triangle; the order of the two indexes does not matter. */
export function triangleIndex(i: number, j: number): number {
  return i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i;
}

/** Moments of no rows at all. */
export function emptyMoments(size: number): Moments {
  return {
    size,
    count: 0,
    weight: 0,
    weightSquared: 0,
    mean: new Float64Array(size),
    comoment: new Float64Array((size * (size + 1)) / 2),
  };
}
