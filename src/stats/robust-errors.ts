import { invertSymmetric } from './solve-symmetric.js';

export interface RobustOptions {
  /**
   * HC1: White (1980) times n / (n - p). HC3: residuals over 1 - leverage (MacKinnon and White 1985).
   * CR0, CR1: sums of scores by cluster, CR1 times G / (G - 1) (n - 1) / (n - p).
   */
  readonly type: 'HC1' | 'HC3' | 'CR0' | 'CR1';
  /** Cluster of each row, for CR0 and CR1. */
  readonly clusters?: readonly (string | number)[];
}

export interface RobustFit {
  /** Intercept first. */
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
}

/**
 * Regression with heteroskedasticity- or cluster-robust covariance from the rows themselves, outcome first in each
 * row. Needs a second pass over the rows; the streamed analysis uses bucket jackknife errors instead. Null where the
 * columns are collinear.
 */
export function robustErrors(rows: readonly (readonly number[])[], options: RobustOptions): RobustFit | null {
  const design = rows.map((row) => [1, ...row.slice(1)]);
  const bread = invertSymmetric(sumOfSquares(design));
  if (bread === null) return null;
  const p = bread.length;
  const moment = new Array<number>(p).fill(0);
  design.forEach((x, i) => {
    for (let j = 0; j < p; j += 1) moment[j] = (moment[j] ?? 0) + (x[j] ?? 0) * (rows[i]?.[0] ?? 0);
  });
  const coefficients = multiply(bread, moment);
  const scores = design.map((x, i) => {
    const residual = (rows[i]?.[0] ?? 0) - dot(x, coefficients);
    const leverage = options.type === 'HC3' ? dot(x, multiply(bread, x)) : 0;
    return x.map((value) => (value * residual) / (1 - leverage));
  });
  const sums =
    options.type === 'HC1' || options.type === 'HC3' ? scores : clusterSums(scores, options.clusters);
  const meat = sumOfSquares(sums);
  const factor = correction(options.type, { n: rows.length, p, clusters: sums.length });
  const right = bread.map((row) => multiply(meat, row));
  const covariance = bread.map((a) => right.map((b) => factor * dot(a, b)));
  return { coefficients, covariance };
}

function correction(
  type: RobustOptions['type'],
  { n, p, clusters }: { n: number; p: number; clusters: number },
): number {
  if (type === 'HC1') return n / (n - p);
  if (type === 'CR1') return (clusters / (clusters - 1)) * ((n - 1) / (n - p));
  return 1;
}

function clusterSums(scores: readonly number[][], clusters: RobustOptions['clusters'] = []): number[][] {
  const sums = new Map<string | number, number[]>();
  scores.forEach((score, i) => {
    const key = clusters[i] ?? i;
    const held = sums.get(key);
    sums.set(key, held === undefined ? [...score] : held.map((value, j) => value + (score[j] ?? 0)));
  });
  return [...sums.values()];
}

function sumOfSquares(rows: readonly (readonly number[])[]): number[][] {
  const p = rows[0]?.length ?? 0;
  const sum = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  for (const row of rows)
    for (let i = 0; i < p; i += 1) {
      const target = sum[i] ?? [];
      for (let j = 0; j < p; j += 1) target[j] = (target[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
    }
  return sum;
}

function multiply(matrix: readonly (readonly number[])[], x: readonly number[]): number[] {
  return matrix.map((row) => dot(row, x));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
