/** What a bound parameter or an appended cell may be. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

export type Dialect = 'duckdb' | 'postgres';

/** A part of a result, column by column. A value is made only when it is asked for: of a text that is what costs. */
export interface Columns {
  readonly length: number;
  readonly value: (column: number, row: number) => Value;
}

/** One line to the engine, on which statements see each other: SQL text with `$1` parameters, and bulk append. */
export interface Connection {
  /** Runs one statement; gives the number of rows it changed. */
  run(sql: string, values?: readonly Value[]): Promise<number>;
  /** All rows of a query, as objects with snake_case keys. For results known to be small. */
  rows(sql: string, values?: readonly Value[]): Promise<Row[]>;
  /** Bulk insert, the fastest way the engine has. Cells in the order of `columns`. */
  append(table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void>;
  /** All or nothing, through the connection that `work` is given. One at a time on each connection. */
  transaction<T>(work: (inside: Connection) => Promise<T>): Promise<T>;
}

/** A connection of its own that holds a named lock until it is released, by call or by the death of the process. */
export interface Held extends Connection {
  release(): Promise<void>;
}

/**
 * The little that both engines give us. The store is written once on top of it. Statements given to the database
 * itself may run side by side.
 */
export interface Database extends Connection {
  readonly dialect: Dialect;
  /** The rows of a query in chunks, in bounded memory. Independent of what runs beside it. */
  stream(sql: string, values?: readonly Value[]): AsyncIterable<Row[]>;
  /** The same by column, for results of millions of rows. */
  streamColumns(sql: string, values?: readonly Value[]): AsyncIterable<Columns>;
  /** Takes a lock that one process at a time can have; null where another has it. */
  hold(lock: string): Promise<Held | null>;
  /** Keeps other transactions out that lock the same name, until this transaction ends. */
  lockInside(inside: Connection, name: string): Promise<void>;
  /** Told after a table has changed much, for engines that plan by statistics. */
  refreshStatistics(tables: readonly string[]): Promise<void>;
  /** Writes the rows of a query to a Parquet file; missing where the engine cannot. */
  readonly copyToParquet?: (sql: string, path: string) => Promise<void>;
  close(): Promise<void>;
}
