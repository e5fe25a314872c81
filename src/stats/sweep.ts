/** What is left after the first columns of a symmetric matrix were swept, as far as rank allows. */
export interface Swept {
  readonly at: (row: number, column: number) => number;
  /** Column was used as a pivot. */
  readonly pivoted: readonly boolean[];
  /** Column takes part in a linear dependence, so that its coefficient is not unique. */
  readonly aliased: readonly boolean[];
}

export interface SweepOptions {
  readonly size: number;
  /** Columns to sweep; the rest are outcomes. */
  readonly columns: number;
  readonly tolerance: number;
}

/**
 * Sweeps the first `columns` pivots of a correlation matrix, row by row in one array, largest remaining pivot first
 * (Goodnight 1979, "A tutorial on the sweep operator"). Afterwards (i, y) holds the slope of a swept column i, (i, i)
 * minus the diagonal of the inverse, and (y, y) the unexplained share. Pivots at or under `tolerance` are left alone:
 * such a column is a combination of the swept ones with which its row still holds a slope. The matrix is overwritten.
 */
export function sweep(matrix: Float64Array, { size, columns, tolerance }: SweepOptions): Swept {
  const at = (row: number, column: number): number => matrix[row * size + column] as number;
  const alive = Array.from({ length: columns }, (_, i) => at(i, i) > 0);
  const pivoted = new Array<boolean>(columns).fill(false);
  for (let step = 0; step < columns; step += 1) {
    let best = -1;
    for (let i = 0; i < columns; i += 1)
      if (!pivoted[i] && at(i, i) > tolerance && (best < 0 || at(i, i) > at(best, best))) best = i;
    if (best < 0) break;
    pivoted[best] = true;
    sweepColumn(matrix, best, size);
  }
  return { at, pivoted, aliased: findAliased(at, pivoted, alive) };
}

function sweepColumn(matrix: Float64Array, k: number, size: number): void {
  const start = k * size;
  const pivot = matrix[start + k] as number;
  for (let j = 0; j < size; j += 1) (matrix[start + j] as number) /= pivot;
  for (let i = 0; i < size; i += 1) {
    const row = i * size;
    const factor = matrix[row + k] as number;
    if (i === k || factor === 0) continue;
    for (let j = 0; j < size; j += 1) (matrix[row + j] as number) -= factor * (matrix[start + j] as number);
    matrix[row + k] = factor / pivot;
  }
  matrix[start + k] = -1 / pivot;
}

function findAliased(
  at: (row: number, column: number) => number,
  pivoted: readonly boolean[],
  alive: readonly boolean[],
): boolean[] {
  const dependent = alive.flatMap((lives, i) => (lives && !pivoted[i] ? [i] : []));
  return alive.map((lives, i) => {
    if (!pivoted[i]) return lives;
    return dependent.some((d) => Math.abs(at(d, i)) > 1e-6);
  });
}
