/**
 * Inverse of a symmetric positive definite matrix, and null where it is not (to `tolerance` of its diagonal).
 * Gauss and Jordan without pivoting, on the matrix scaled to a unit diagonal.
 */
export function invertSymmetric(
  matrix: readonly (readonly number[])[],
  { tolerance = 1e-12 }: { tolerance?: number } = {},
): number[][] | null {
  const n = matrix.length;
  const scale = matrix.map((row, i) => Math.sqrt(row[i] ?? 0));
  if (scale.some((one) => !(one > 0))) return null;
  const work = matrix.map((row, i) =>
    Float64Array.from({ length: 2 * n }, (_, j) => {
      if (j >= n) return j - n === i ? 1 : 0;
      return (row[j] ?? 0) / ((scale[i] ?? 1) * (scale[j] ?? 1));
    }),
  );
  for (let k = 0; k < n; k += 1) {
    const pivotRow = work[k] ?? new Float64Array(0);
    const pivot = pivotRow[k] ?? 0;
    if (!(pivot > tolerance)) return null;
    for (let j = 0; j < 2 * n; j += 1) pivotRow[j] = (pivotRow[j] ?? 0) / pivot;
    work.forEach((row, i) => {
      const factor = i === k ? 0 : (row[k] ?? 0);
      if (factor !== 0)
        for (let j = 0; j < 2 * n; j += 1) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0);
    });
  }
  return work.map((row, i) => scale.map((s, j) => (row[n + j] ?? 0) / ((scale[i] ?? 1) * s)));
}

/** x' A x. */
export function quadraticForm(matrix: readonly (readonly number[])[], x: readonly number[]): number {
  let sum = 0;
  matrix.forEach((row, i) => {
    row.forEach((value, j) => {
      sum += value * (x[i] ?? 0) * (x[j] ?? 0);
    });
  });
  return sum;
}
