import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../scripts/servers/free-port.js';
import { type PrivatePostgres, query, startPostgres } from '../../scripts/servers/start-postgres.js';
import { openStore } from '../../src/store/open-store.js';
import { openPostgres } from '../../src/store/postgres.js';
import { insightFor, mentionOf, staged } from './sample-comments.js';

let server: PrivatePostgres;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.stop());

describe('opening a PostgreSQL store', () => {
  it('says that nothing answers, without the password', async () => {
    const address = `postgresql://undertone:hidden@127.0.0.1:${await freePort()}/survey`;
    const error = await openStore(address).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'store_unreachable', exitCode: 2 });
    expect(`${error.message}${error.hint}`).not.toContain('hidden');
  });

  it('says that the password is wrong', async () => {
    const address = (await server.createDatabase()).replace(/:[^:@/]+@/, ':hidden@');
    const error = await openStore(address).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'store_denied', exitCode: 2 });
    expect(error.message).toContain('refuses the user or the password');
    expect(`${error.message}${error.hint}`).not.toContain('hidden');
  });

  it('says that there is no such database', async () => {
    const address = (await server.createDatabase()).replace(/[^/]+$/, 'nowhere');
    await expect(openStore(address)).rejects.toMatchObject({
      code: 'store_denied',
      message: expect.stringContaining('no database of that name'),
    });
  });

  it('says that the user may not make tables, and opens once they are made and granted', async () => {
    const address = await server.createDatabase();
    const role = `clerk_${address.match(/\d+$/)?.[0]}`;
    await query(
      address,
      `CREATE ROLE ${role} LOGIN PASSWORD 'plain'; REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
    );
    const asClerk = address.replace(/undertone:[^@]+@/, `${role}:plain@`);
    await expect(openStore(asClerk)).rejects.toMatchObject({
      code: 'store_denied',
      message: expect.stringContaining('may not'),
    });
    await (await openStore(address)).close();
    await query(address, `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
    const store = await openStore(asClerk);
    expect(await store.lastRun()).toBeNull();
    await store.close();
  });

  it('refuses a store of a newer version', async () => {
    const address = await server.createDatabase();
    await (await openStore(address)).close();
    await query(address, 'INSERT INTO schema_version VALUES (999)');
    await expect(openStore(address)).rejects.toMatchObject({ code: 'store_version' });
  });

  it('makes the tables once where eight processes open a new store at the same moment', async () => {
    const address = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(address)));
    for (const store of stores) await store.close();
    const { rows } = await query(address, 'SELECT version FROM schema_version ORDER BY version');
    expect(rows.map((row) => row.version)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('several processes at one store', () => {
  it('lets one at a time read comments in, and the next when it is done', async () => {
    const address = await server.createDatabase();
    const [first, second] = [await openStore(address), await openStore(address)];
    await first.clearStaged();
    await first.stage([staged('1', 'Quick')]);
    await expect(second.clearStaged()).rejects.toMatchObject({ code: 'store_locked', exitCode: 2 });
    expect(await first.mergeStaged('r1')).toMatchObject({ new: 1 });
    await second.clearStaged();
    await second.stage([staged('1', 'Quick'), staged('2', 'Slow')]);
    expect(await second.mergeStaged('r2')).toMatchObject({ new: 1, unchanged: 1 });
    await first.close();
    await second.close();
  });

  it('frees the right to read comments in when the process that has it goes away', async () => {
    const address = await server.createDatabase();
    const [first, second] = [await openStore(address), await openStore(address)];
    await first.clearStaged();
    await first.close();
    await second.clearStaged();
    expect(await second.mergeStaged('r2')).toMatchObject({ new: 0 });
    await second.close();
  });

  it('keeps one record a comment where many write the same and overlapping batches at once', async () => {
    const address = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(address)));
    const [store] = stores;
    if (store === undefined) throw new Error('Expected a store');
    await store.startRun({ runId: 'r1', startedAt: '2026-01-01T00:00:00Z', fingerprint: 'f1' });
    await store.stage(Array.from({ length: 200 }, (_, index) => staged(String(index), `Text ${index}`)));
    await store.mergeStaged('r1');
    await store.planBatches('r1', { fingerprint: 'f1', size: 200 });
    const insights = (await store.pendingComments('r1', 0)).map((one) =>
      insightFor(one, { fingerprint: 'f1', mentions: [mentionOf('waiting', 'positive', 'Text')] }),
    );
    await Promise.all(
      stores.flatMap((one) => [
        one.saveInsights(insights),
        one.saveInsights(insights.slice(0, 100)),
        one.saveInsights(insights.slice(50, 150)),
      ]),
    );
    const { rows } = await query(
      address,
      'SELECT (SELECT count(*) FROM insight) AS insights, (SELECT count(*) FROM mention) AS mentions',
    );
    expect(rows).toEqual([{ insights: '200', mentions: '200' }]);
    for (const one of stores) await one.close();
  });

  it('keeps one copy of what runs are analyzed with where several save it at once', async () => {
    const address = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(address)));
    const content = 'x'.repeat(500_000);
    const hashes = await Promise.all(stores.map((one) => one.saveAsset(content)));
    expect(new Set(hashes).size).toBe(1);
    expect(await stores[0]?.asset(hashes[0] ?? '')).toBe(content);
    for (const one of stores) await one.close();
  });
});

describe('a server that fails mid-run', () => {
  it('ends the statement with an error to run again, and serves the next one after a restart', async () => {
    const address = await server.createDatabase();
    const store = await openStore(address);
    await store.startRun({ runId: 'r1', startedAt: '2026-01-01T00:00:00Z', fingerprint: 'f1' });
    await store.clearStaged();
    await store.stage([staged('1', 'Quick')]);
    await server.restart();
    await expect(store.mergeStaged('r1')).rejects.toMatchObject({ code: 'store_failed', exitCode: 3 });
    await store.close();
    const again = await openStore(address);
    expect((await again.run('r1'))?.status).toBe('running');
    await again.clearStaged();
    await again.stage([staged('1', 'Quick')]);
    expect(await again.mergeStaged('r1')).toMatchObject({ new: 1 });
    await again.close();
  });

  it('tells a refused record from a failed server', async () => {
    const database = await openPostgres(await server.createDatabase());
    await database.run('CREATE TABLE strict (n INTEGER CHECK (n < 10))');
    await expect(database.append('strict', ['n'], [[11]])).rejects.toMatchObject({ code: 'record_refused' });
    await database.close();
  });
});
