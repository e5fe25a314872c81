import { type Moments, triangleIndex } from '../stats/moments.js';

/**
 * Sums over rows of a few outcomes and many 0/1 columns of which few are 1. Sums of products of 0/1 columns are
 * whole numbers, and outcomes are held as differences from `origin`, so nothing cancels as it would in raw sums.
 */
export interface SparseMoments {
  readonly columns: number;
  readonly origin: readonly number[];
  count: number;
  weight: number;
  weightSquared: number;
  /** Rows (not weights) in which the column is 1. */
  readonly mentions: Float64Array;
  readonly sum: Float64Array;
  readonly product: Float64Array;
  readonly outcomeSum: Float64Array;
  readonly outcomeSquare: Float64Array;
  /** Outcome v times column c lies at v * columns + c. */
  readonly outcomeProduct: Float64Array;
}

export function createSparseMoments(columns: number, origin: readonly number[]): SparseMoments {
  return {
    columns,
    origin,
    count: 0,
    weight: 0,
    weightSquared: 0,
    mentions: new Float64Array(columns),
    sum: new Float64Array(columns),
    product: new Float64Array((columns * (columns + 1)) / 2),
    outcomeSum: new Float64Array(origin.length),
    outcomeSquare: new Float64Array(origin.length),
    outcomeProduct: new Float64Array(origin.length * columns),
  };
}

export interface SparseRow {
  /** Columns that are 1, each once. */
  readonly active: readonly number[];
  readonly outcomes: readonly number[];
  readonly weight: number;
}

/** Adds one row. */
export function addSparseRow(sums: SparseMoments, { active, outcomes, weight }: SparseRow): void {
  const { columns, sum, mentions, product, outcomeProduct } = sums;
  sums.count += 1;
  sums.weight += weight;
  sums.weightSquared += weight * weight;
  for (let a = 0; a < active.length; a += 1) {
    const i = active[a] as number;
    (mentions[i] as number) += 1;
    (sum[i] as number) += weight;
    for (let b = 0; b <= a; b += 1) (product[triangleIndex(i, active[b] as number)] as number) += weight;
  }
  for (let v = 0; v < outcomes.length; v += 1) {
    const value = (outcomes[v] as number) - (sums.origin[v] as number);
    const weighted = weight * value;
    (sums.outcomeSum[v] as number) += weighted;
    (sums.outcomeSquare[v] as number) += weighted * value;
    for (let a = 0; a < active.length; a += 1)
      (outcomeProduct[v * columns + (active[a] as number)] as number) += weighted;
  }
}

/** Adds all rows of `other`, which must be of the same design. */
export function addSparseMoments(sums: SparseMoments, other: SparseMoments): void {
  sums.count += other.count;
  sums.weight += other.weight;
  sums.weightSquared += other.weightSquared;
  const fields = ['mentions', 'sum', 'product', 'outcomeSum', 'outcomeSquare', 'outcomeProduct'] as const;
  for (const field of fields) {
    const target = sums[field];
    other[field].forEach((value, i) => {
      target[i] = (target[i] ?? 0) + value;
    });
  }
}

/** Centered moments with outcome `v` as variable 0 and the columns after it. */
export function centeredMoments(sums: SparseMoments, v: number): Moments {
  const { columns, weight, sum } = sums;
  const size = columns + 1;
  const mean = new Float64Array(size);
  const comoment = new Float64Array((size * (size + 1)) / 2);
  const { count, weightSquared } = sums;
  if (weight <= 0) return { size, count: 0, weight: 0, weightSquared: 0, mean, comoment };
  const outcomeSum = sums.outcomeSum[v] ?? 0;
  mean[0] = (sums.origin[v] ?? 0) + outcomeSum / weight;
  comoment[0] = withoutNoise(sums.outcomeSquare[v] ?? 0, (outcomeSum * outcomeSum) / weight);
  for (let c = 0; c < columns; c += 1) {
    const total = sum[c] ?? 0;
    const row = triangleIndex(c + 1, 0);
    mean[c + 1] = total / weight;
    comoment[row] = (sums.outcomeProduct[v * columns + c] ?? 0) - (outcomeSum * total) / weight;
    for (let d = 0; d < c; d += 1)
      comoment[row + 1 + d] = (sums.product[triangleIndex(c, d)] ?? 0) - (total * (sum[d] ?? 0)) / weight;
    comoment[row + 1 + c] = withoutNoise(total, (total * total) / weight);
  }
  return { size, count, weight, weightSquared, mean, comoment };
}

/** A sum of squares around the mean; rounding noise of a variable that is constant counts as 0. */
function withoutNoise(square: number, correction: number): number {
  const centered = square - correction;
  return centered > 1e-12 * square ? centered : 0;
}
