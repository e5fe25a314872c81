/** Examples as sparse rows: the features of row i stand at `starts[i]` up to `starts[i + 1]`. */
export interface SparseRows {
  /** How many features there are. */
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** One example: its columns, each once, and their values. */
export interface SparseRow {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Packs rows one after the other. */
export function packRows(rows: readonly SparseRow[], width: number): SparseRows {
  const starts = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] as number) + row.columns.length;
  const total = starts[rows.length] as number;
  const columns = new Int32Array(total);
  const values = new Float32Array(total);
  for (const [i, row] of rows.entries()) {
    columns.set(row.columns, starts[i]);
    values.set(row.values, starts[i]);
  }
  return { width, starts, columns, values };
}

/** Rows that are labelled for an output, and 1 or 0 for each row of the data. */
export interface Labelled {
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
}
