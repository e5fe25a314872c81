import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { UndertoneError } from '../model/errors.js';
import type { Columns, Connection, Database, Held, Row, Value } from './database.js';
import { encodeCopy } from './encode-copy.js';
import { readAddress } from './postgres-address.js';
import { codeOf, describeServer, serverError } from './postgres-errors.js';

/** Connections a process may have open: the writers of a worker, one stream and the lock of an ingest. */
const MAX_CONNECTIONS = 8;
/** The report sorts millions of rows: in memory where it can. An address with options of its own goes before. */
const SESSION = '-c work_mem=64MB';
const CONNECT_TIMEOUT = 10_000;
const OLDEST_SERVER = 130_000;
/** Rows that a stream fetches at a time. */
const FETCH_SIZE = 4000;
/** Of a transaction that others disturb. */
const ATTEMPTS = 6;
/** A key that is there already, a state that cannot be put in order, two that wait for each other. */
const overtaken = new Set(['23505', '40001', '40P01']);
/** Numbers beyond 2^53 do not occur: counts and sequence numbers are numbers here. */
const numeric = new Set<number>([20, 21, 23, 700, 701, 1700]);
const types = {
  getTypeParser: (oid: number) => {
    if (numeric.has(oid)) return Number;
    return oid === 16 ? (text: string) => text === 't' : (text: string) => text;
  },
} as pg.CustomTypesConfig;

/**
 * Opens a PostgreSQL database by its address. Connections are made as they are needed and kept in a pool.
 * @throws UndertoneError usage, store_unreachable, store_denied, store_version (older than PostgreSQL 13)
 */
export async function openPostgres(address: string): Promise<Database> {
  const server = describeServer(address);
  const pool = new pg.Pool({
    connectionString: readAddress(address),
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    application_name: 'undertone',
    options: SESSION,
    types,
  });
  // A connection that breaks while nobody uses it is made anew by the pool.
  pool.on('error', () => undefined);
  await assertUsable(pool, server);
  const failing = <T>(work: Promise<T>) => work.catch((cause) => Promise.reject(serverError(cause, server)));
  const borrow = <T>(work: (client: pg.PoolClient) => Promise<T>) => failing(withClient(pool, work));
  return {
    dialect: 'postgres',
    run: (sql, values) => borrow((client) => connectionOn(client).run(sql, values)),
    rows: (sql, values) => borrow((client) => connectionOn(client).rows(sql, values)),
    append: (table, columns, rows) =>
      rows.length === 0
        ? Promise.resolve()
        : borrow((client) => connectionOn(client).append(table, columns, rows)),
    transaction: (work) => untilUndisturbed(() => borrow((client) => connectionOn(client).transaction(work))),
    stream: (sql, values = []) => stream<Row>(pool, { sql, values, server }),
    streamColumns: (sql, values = []) => streamColumns(pool, { sql, values, server }),
    hold: (lock) => failing(hold(pool, lock, failing)),
    lockInside: async (inside, name) => {
      await inside.run(`SELECT pg_advisory_xact_lock(${lockKey}, hashtext($1))`, [name]);
    },
    refreshStatistics: async (tables) => {
      await borrow((client) => client.query(`ANALYZE ${tables.join(', ')}`));
    },
    close: () => pool.end(),
  };
}

/** Tries again where another process wrote the same rows at the same moment: the next attempt finds them written. */
async function untilUndisturbed<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !overtaken.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}

async function assertUsable(pool: pg.Pool, server: string): Promise<void> {
  try {
    const { rows } = await pool.query('SHOW server_version_num');
    const version = Number(rows[0]?.server_version_num);
    if (version >= OLDEST_SERVER) return;
    const found = Math.floor(version / 10_000);
    throw new UndertoneError('store_version', `Cannot use the store ${server}: it runs PostgreSQL ${found}`, {
      hint: 'Expected PostgreSQL 13 or newer',
    });
  } catch (cause) {
    await pool.end();
    throw serverError(cause, server, 'opening');
  }
}

/** A client that failed in the middle of something is thrown away: its state is not known. */
async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  // Without a listener, a connection that breaks between two statements would end the process.
  const onError = () => {
    broken = true;
  };
  client.on('error', onError);
  try {
    return await work(client);
  } catch (error) {
    broken ||= !(error instanceof pg.DatabaseError);
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

function connectionOn(client: pg.PoolClient): Connection {
  const connection: Connection = {
    run: async (sql, values = []) => (await client.query(sql, [...values])).rowCount ?? 0,
    rows: async (sql, values = []) => (await client.query(sql, [...values])).rows,
    append: async (table, columns, rows) => {
      if (rows.length === 0) return;
      const target = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
      await pipeline(Readable.from(encodeCopy(rows)), target);
    },
    transaction: async (work) => {
      await client.query('BEGIN');
      try {
        const result = await work(connection);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    },
  };
  return connection;
}

interface StreamedQuery {
  readonly sql: string;
  readonly values: readonly Value[];
  readonly server: string;
  /** Rows as arrays, not as objects. */
  readonly asArrays?: boolean;
}

async function* streamColumns(pool: pg.Pool, query: StreamedQuery): AsyncGenerator<Columns> {
  for await (const rows of stream<Value[]>(pool, { ...query, asArrays: true }))
    yield { length: rows.length, value: (column, row) => rows[row]?.[column] ?? null };
}

/** A cursor in a transaction of its own: rows come in chunks, from one state of the data. */
async function* stream<T>(pool: pg.Pool, query: StreamedQuery): AsyncGenerator<T[]> {
  const client = await pool.connect().catch((cause) => Promise.reject(serverError(cause, query.server)));
  let broken: Error | boolean = false;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('BEGIN READ ONLY');
    // All rows will be read, so the plan should not hurry to the first.
    await client.query('SET LOCAL cursor_tuple_fraction = 1');
    await client.query(`DECLARE undertone NO SCROLL CURSOR FOR ${query.sql}`, [...query.values]);
    for (;;) {
      const text = `FETCH ${FETCH_SIZE} FROM undertone`;
      const fetched = query.asArrays ? client.query({ text, rowMode: 'array' as const }) : client.query(text);
      const rows: T[] = (await fetched).rows;
      if (rows.length === 0) break;
      yield rows;
    }
  } catch (cause) {
    throw serverError(cause, query.server);
  } finally {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    client.off('error', onError);
    client.release(broken);
  }
}

/** Tells the locks of Undertone from those of others in the same database. */
const lockKey = 0x756e6472;

/** A connection set apart. It is closed at the end, not given back: with it ends the lock, whatever state it is in. */
async function hold(
  pool: pg.Pool,
  lock: string,
  failing: <T>(work: Promise<T>) => Promise<T>,
): Promise<Held | null> {
  const client = await pool.connect();
  // A connection that breaks shows at its next statement.
  client.on('error', () => undefined);
  try {
    const { rows } = await client.query(
      `SELECT pg_try_advisory_lock(${lockKey}, hashtext($1 || current_schema())) AS taken`,
      [lock],
    );
    if (rows[0]?.taken === true) return heldLine(client, failing);
    client.release(true);
    return null;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function heldLine(client: pg.PoolClient, failing: <T>(work: Promise<T>) => Promise<T>): Held {
  const line = connectionOn(client);
  return {
    run: (sql, values) => failing(line.run(sql, values)),
    rows: (sql, values) => failing(line.rows(sql, values)),
    append: (table, columns, cells) => failing(line.append(table, columns, cells)),
    transaction: (work) => failing(line.transaction(work)),
    release: async () => {
      await client.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
      client.release(true);
    },
  };
}
