import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDuckdb } from '../../src/store/duckdb.js';
import { openStore } from '../../src/store/open-store.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-store-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('openStore()', () => {
  it('refuses a file that is not a store, and leaves it as it was', async () => {
    const path = join(folder, 'notes.txt');
    await writeFile(path, 'These are notes, not a database.'.repeat(500));
    await expect(openStore(path)).rejects.toMatchObject({ code: 'store_version' });
  });

  it('refuses a store of a newer version', async () => {
    const path = join(folder, 'newer.duckdb');
    await (await openStore(path)).close();
    const database = await openDuckdb(path);
    await database.run('INSERT INTO schema_version VALUES (999)');
    await database.close();
    await expect(openStore(path)).rejects.toMatchObject({ code: 'store_version' });
  });
});
