import { UndertoneError } from '../model/errors.js';
import type { Database } from './database.js';
import { migrations } from './sql/tables.js';

/**
 * Brings a store to the present schema version, one migration a transaction.
 * @throws UndertoneError store_version where a newer Undertone made the store
 */
export async function migrate(database: Database): Promise<void> {
  await database.run('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
  const [row] = await database.rows('SELECT max(version) AS version FROM schema_version');
  const version = Number(row?.version ?? 0);
  if (version > migrations.length) {
    throw new UndertoneError(
      'store_version',
      `Cannot open the store: its schema version is ${version}, this Undertone knows ${migrations.length}`,
      { hint: 'Use the newer Undertone that made it, or give another store with --store' },
    );
  }
  for (let next = version; next < migrations.length; next++) {
    await database.transaction(async () => {
      for (const statement of migrations[next] ?? []) await database.run(statement);
      await database.run('INSERT INTO schema_version VALUES ($1)', [next + 1]);
    });
  }
}
