import { openDuckdb } from './duckdb.js';
import { migrate } from './migrate.js';
import { createSqlStore } from './sql-store.js';
import type { Store } from './store.js';

/**
 * Opens the store at a path, making or migrating it where needed.
 * @throws UndertoneError store_locked, store_version, output_unwritable
 */
export async function openStore(path: string): Promise<Store> {
  const database = await openDuckdb(path);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return createSqlStore(database);
}
