/** What a bound parameter or an appended cell may be. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/**
 * The little that both engines give us: SQL text with `$1` parameters, bulk append, streams and transactions.
 * The store is written once on top of it.
 */
export interface Database {
  readonly dialect: 'duckdb' | 'postgres';
  /** Runs one statement; gives the number of rows it changed. */
  run(sql: string, values?: readonly Value[]): Promise<number>;
  /** All rows of a query, as objects with snake_case keys. For results known to be small. */
  rows(sql: string, values?: readonly Value[]): Promise<Row[]>;
  /** The rows of a query in chunks, in bounded memory. Independent of what runs beside it. */
  stream(sql: string, values?: readonly Value[]): AsyncIterable<Row[]>;
  /** Bulk insert, the fastest way the engine has. Cells in the order of `columns`. */
  append(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>;
  /** All or nothing. One at a time: callers await one before they start the next. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
