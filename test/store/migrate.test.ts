import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import { openDuckdb } from '../../src/store/duckdb.js';
import { openStore } from '../../src/store/open-store.js';
import { openPostgres } from '../../src/store/postgres.js';
import { migrationsFor } from '../../src/store/sql/tables.js';
import { engines } from './engines.js';

let server: PrivatePostgres;
let folder: string;

beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'undertone-migrate-'));
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** A store as an earlier version left it, with one run begun. */
async function olderStore(location: string, version: number): Promise<void> {
  const open = location.startsWith('postgres') ? openPostgres : openDuckdb;
  const database = await open(location);
  await database.run('CREATE TABLE schema_version (version INTEGER NOT NULL)');
  for (const [index, statements] of migrationsFor(database.dialect).slice(0, version).entries()) {
    for (const statement of statements) await database.run(statement);
    await database.run('INSERT INTO schema_version VALUES ($1)', [index + 1]);
  }
  await database.run(
    `INSERT INTO run (run_id, status, started_at, fingerprint) VALUES ('r1', 'running', '2026-01-01', 'f1')`,
  );
  await database.close();
}

describe.each(engines)('a store on %s', (engine) => {
  it.each([1, 2, 3, 4])(
    'of schema version %i is brought to the present one with its runs',
    async (version) => {
      const location =
        engine === 'postgres' ? await server.createDatabase() : join(folder, `version-${version}.duckdb`);
      await olderStore(location, version);
      const store = await openStore(location);
      expect(await store.runs(5)).toMatchObject([
        { runId: 'r1', status: 'running', fingerprint: 'f1', frame: null },
      ]);
      const frame = await store.saveAsset('content');
      await store.startRun({ runId: 'r2', startedAt: '2026-01-02T00:00:00Z', fingerprint: 'f2', frame });
      expect(await store.run('r2')).toMatchObject({ frame });
      await store.close();
    },
  );
});
