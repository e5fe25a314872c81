import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBResult,
  DuckDBValue,
} from '@duckdb/node-api';
import { assertDuckdbFile } from './assert-duckdb-file.js';
import type { Columns, Connection, Database, Row, Value } from './database.js';
import { openError, workError } from './duckdb-errors.js';

/** Required, not imported: an import of CommonJS is searched for names first, which takes a tenth of a second. */
const duckdb: typeof import('@duckdb/node-api') = createRequire(import.meta.url)('@duckdb/node-api');

/** How much is logged before it is moved into the tables: each time, what a table's last block holds is packed anew. */
const CHECKPOINT_THRESHOLD = '256MB';

/** Memory DuckDB may take for its buffers; beyond it, it spills to disk beside the store. */
const MEMORY_LIMIT = '512MB';

/**
 * Opens an embedded DuckDB file, made where it is missing. One process at a time holds it.
 * @throws UndertoneError store_locked, store_version (not a DuckDB file), output_unwritable
 */
export async function openDuckdb(path: string): Promise<Database> {
  const instance = await open(path);
  const connection = await instance.connect();
  const failing = <T>(work: Promise<T>) => work.catch((cause) => Promise.reject(workError(path, cause)));
  const line: Connection = {
    run: async (sql, values = []) => (await failing(connection.run(sql, [...values]))).rowsChanged,
    rows: async (sql, values = []) => {
      const result = await failing(connection.run(sql, [...values]));
      return (await result.getRowObjects()).map(toRow);
    },
    append: (table, _columns, rows) => failing(append(connection, table, rows)),
    transaction: (work) => failing(transaction(connection, () => work(line))),
  };
  return {
    ...line,
    dialect: 'duckdb',
    stream: (sql, values = []) => stream(instance, { sql, values, path }, readRows),
    streamColumns: (sql, values = []) => stream(instance, { sql, values, path }, readColumns),
    // The process that opened the file is alone with it, so every lock is free.
    hold: async () => ({ ...line, release: async () => undefined }),
    lockInside: async () => undefined,
    refreshStatistics: async () => undefined,
    copyToParquet: async (sql, file) => {
      // A path cannot be a bound parameter here.
      await connection.run(
        `COPY (${sql}) TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`,
      );
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function open(path: string): Promise<DuckDBInstance> {
  try {
    if (path !== ':memory:') await mkdir(dirname(resolve(path)), { recursive: true });
    await assertDuckdbFile(path);
    return await duckdb.DuckDBInstance.create(path, {
      memory_limit: MEMORY_LIMIT,
      autoinstall_known_extensions: 'false',
      checkpoint_threshold: CHECKPOINT_THRESHOLD,
    });
  } catch (cause) {
    throw openError(path, cause);
  }
}

/** A result that is being streamed blocks its connection, so each stream has its own. */
async function* stream<T>(
  instance: DuckDBInstance,
  { sql, values, path }: { sql: string; values: readonly Value[]; path: string },
  read: (result: DuckDBResult) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const connection = await instance.connect();
  try {
    yield* read(await connection.stream(sql, [...values]));
  } catch (cause) {
    throw workError(path, cause);
  } finally {
    connection.closeSync();
  }
}

async function* readRows(result: DuckDBResult): AsyncGenerator<Row[]> {
  for await (const rows of result.yieldRowObjects()) yield rows.map(toRow);
}

/** The next chunk is made while this one is worked on. */
async function* readColumns(result: DuckDBResult): AsyncGenerator<Columns> {
  let coming = result.fetchChunk();
  try {
    for (;;) {
      const chunk = await coming;
      if (chunk === null || chunk.rowCount === 0) return;
      coming = result.fetchChunk();
      yield columnsOf(chunk);
    }
  } finally {
    // Whoever reads may stop early, but a connection cannot be closed while it works.
    await coming.catch(() => undefined);
  }
}

function columnsOf(chunk: DuckDBDataChunk): Columns {
  const vectors = Array.from({ length: chunk.columnCount }, (_, column) => chunk.getColumnVector(column));
  return {
    length: chunk.rowCount,
    value: (column, row) => toValue(vectors[column]?.getItem(row) ?? null),
  };
}

async function append(connection: DuckDBConnection, table: string, rows: readonly (readonly Value[])[]) {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null) appender.appendNull();
      else if (typeof cell === 'string') appender.appendVarchar(cell);
      else if (typeof cell === 'boolean') appender.appendBoolean(cell);
      else appender.appendDouble(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

async function transaction<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const result = await work();
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    // What failed may have ended the transaction already, or the database with it.
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Changes the row in place: it was made for us, and there are millions. */
function toRow(row: Record<string, DuckDBValue>): Row {
  for (const name in row) {
    const value = row[name];
    if (typeof value === 'bigint') row[name] = Number(value);
  }
  return row as Row;
}

function toValue(value: DuckDBValue): Value {
  return typeof value === 'bigint' ? Number(value) : (value as Value);
}
