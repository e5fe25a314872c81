/** What is left after the first columns of a symmetric matrix were swept, as far as rank allows. */
export interface Swept {
  readonly at: (row: number, column: number) => number;
  /** Column was used as a pivot. */
  readonly pivoted: readonly boolean[];
  /** Column takes part in a linear dependence, so that its coefficient is not unique. */
  readonly aliased: readonly boolean[];
}

/**
 * Sweeps the first `columns` pivots of a correlation matrix, largest remaining pivot first (Goodnight 1979,
 * "A tutorial on the sweep operator"). Afterwards (i, y) holds the slope of a swept column i, (i, i) minus the
 * diagonal of the inverse, and (y, y) the unexplained share. Pivots at or under `tolerance` are left alone: such a
 * column is a combination of the swept ones with which its row still holds a slope.
 */
export function sweep(matrix: readonly (readonly number[])[], columns: number, tolerance: number): Swept {
  const work = matrix.map((row) => Float64Array.from(row));
  const size = work.length;
  const at = (row: number, column: number): number => work[row]?.[column] ?? 0;
  const pivoted = new Array<boolean>(columns).fill(false);
  for (let step = 0; step < columns; step += 1) {
    let best = -1;
    for (let i = 0; i < columns; i += 1)
      if (!pivoted[i] && at(i, i) > tolerance && (best < 0 || at(i, i) > at(best, best))) best = i;
    if (best < 0) break;
    pivoted[best] = true;
    sweepColumn(work, best, size);
  }
  return { at, pivoted, aliased: findAliased(at, pivoted, matrix) };
}

function sweepColumn(work: readonly Float64Array[], k: number, size: number): void {
  const pivotRow = work[k];
  if (pivotRow === undefined) return;
  const pivot = pivotRow[k] ?? 1;
  for (let j = 0; j < size; j += 1) pivotRow[j] = (pivotRow[j] ?? 0) / pivot;
  for (let i = 0; i < size; i += 1) {
    const row = work[i];
    if (i === k || row === undefined) continue;
    const factor = row[k] ?? 0;
    if (factor === 0) continue;
    for (let j = 0; j < size; j += 1) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
    row[k] = factor / pivot;
  }
  pivotRow[k] = -1 / pivot;
}

function findAliased(
  at: (row: number, column: number) => number,
  pivoted: readonly boolean[],
  matrix: readonly (readonly number[])[],
): boolean[] {
  const aliased = pivoted.map((used, i) => !used && (matrix[i]?.[i] ?? 0) > 0);
  const dependent = aliased.map((flag, i) => (flag ? i : -1)).filter((i) => i >= 0);
  return aliased.map(
    (flag, i) => flag || (pivoted[i] === true && dependent.some((d) => Math.abs(at(d, i)) > 1e-6)),
  );
}
