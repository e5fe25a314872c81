import type { Database } from './database.js';
import { migrate } from './migrate.js';
import { describeServer } from './postgres-errors.js';
import { createSqlStore } from './sql-store.js';
import type { Store } from './store.js';

/**
 * Opens a store, making or migrating it where needed: a PostgreSQL database where the location is a `postgres://`
 * address, else the DuckDB file at that path.
 * @throws UndertoneError store_locked, store_version, store_unreachable, store_denied, output_unwritable
 */
export async function openStore(location: string): Promise<Store> {
  const database = await openDatabase(location);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return createSqlStore(database);
}

/** Whether a location names a server, which several processes can use at once. */
export function isServerStore(location: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(location);
}

/** A location as it may be shown: without user and password. */
export function describeStore(location: string): string {
  return isServerStore(location) ? describeServer(location) : location;
}

/** Each engine is loaded only where it is used: a command that needs one should not wait for both. */
async function openDatabase(location: string): Promise<Database> {
  if (isServerStore(location)) return (await import('./postgres.js')).openPostgres(location);
  return (await import('./duckdb.js')).openDuckdb(location);
}
