import { UndertoneError } from '../model/errors.js';
import type { Connection, Database } from './database.js';
import { migrationsFor } from './sql/tables.js';

/** Long enough for another process to make the tables. */
const PATIENCE = 60_000;

/**
 * Brings a store to the present schema version, one migration a transaction. Of several processes that open a new
 * store at once, one makes the tables and the others wait for it.
 * @throws UndertoneError store_version where a newer Undertone made the store; store_locked where another process
 *   does not come to an end with it
 */
export async function migrate(database: Database): Promise<void> {
  const migrations = migrationsFor(database.dialect);
  if ((await readVersion(database)) === migrations.length) return;
  const until = Date.now() + PATIENCE;
  let held = await database.hold('migrate');
  while (held === null && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    held = await database.hold('migrate');
  }
  if (held === null) {
    throw new UndertoneError(
      'store_locked',
      'Cannot open the store: another process is changing its tables',
      {
        hint: 'Wait until it has finished, then run the same command again',
      },
    );
  }
  try {
    await applyMigrations(held, migrations);
  } finally {
    await held.release();
  }
}

async function applyMigrations(
  connection: Connection,
  migrations: readonly (readonly string[])[],
): Promise<void> {
  const version = await readVersion(connection);
  if (version > migrations.length) {
    throw new UndertoneError(
      'store_version',
      `Cannot open the store: its schema version is ${version}, this Undertone knows ${migrations.length}`,
      { hint: 'Use the newer Undertone that made it, or give another store with --store' },
    );
  }
  for (let next = version; next < migrations.length; next++) {
    await connection.transaction(async (inside) => {
      if (next === 0)
        await inside.run('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
      for (const statement of migrations[next] ?? []) await inside.run(statement);
      await inside.run('INSERT INTO schema_version VALUES ($1)', [next + 1]);
    });
  }
}

/** 0 where there are no tables yet. */
async function readVersion(connection: Connection): Promise<number> {
  const [table] = await connection.rows(
    `SELECT count(*) AS n FROM information_schema.tables
     WHERE table_name = 'schema_version' AND table_schema = current_schema()`,
  );
  if (Number(table?.n ?? 0) === 0) return 0;
  const [row] = await connection.rows('SELECT max(version) AS version FROM schema_version');
  return Number(row?.version ?? 0);
}
