import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand, startCommand } from '../../scripts/servers/run-command.js';
import { type PrivatePostgres, query, startPostgres } from '../../scripts/servers/start-postgres.js';
import { type PrivateRedis, startRedis } from '../../scripts/servers/start-redis.js';
import { writeExport } from '../../scripts/servers/write-export.js';
import { openStore } from '../../src/store/open-store.js';

const COMMENTS = 1200;
const TIMEOUT = 180_000;

let folder: string;
let postgres: PrivatePostgres;
let redis: PrivateRedis;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-poison-'));
  await writeExport(join(folder, 'export.csv'), COMMENTS);
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
}, TIMEOUT);

afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

/** A store whose table of records has a rule of its own. */
async function storeWith(rule: string): Promise<string> {
  const address = await postgres.createDatabase();
  await (await openStore(address)).close();
  await query(address, `ALTER TABLE insight ADD CONSTRAINT odd CHECK (${rule})`);
  return address;
}

async function recordsIn(out: string): Promise<{ commentId: string; issues: { code: string }[] }[]> {
  const text = await readFile(join(out, 'insights.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('a comment that cannot be stored', () => {
  it(
    'is an issue of its own record, and the others arrive',
    async () => {
      const store = await storeWith(`NOT (comment_id = 'c700' AND language <> 'und')`);
      const out = join(folder, 'issue');
      const worker = startCommand(['worker', '--queue', redis.url, '--store', store, '--threads', '1']);
      const file = join(folder, 'export.csv');
      const ended = await runCommand(['run', file, '--queue', redis.url, '--store', store, '--out', out]);
      expect(ended).toMatchObject({ code: 0 });
      const records = await recordsIn(out);
      expect(records).toHaveLength(COMMENTS);
      const refused = records.filter(({ issues }) => issues.some(({ code }) => code === 'record_refused'));
      expect(refused.map(({ commentId }) => commentId)).toEqual(['c700']);
      worker.child.kill('SIGTERM');
      expect((await worker.ended).code).toBe(0);
    },
    TIMEOUT,
  );

  it(
    'in any form is named, and analyzed when the run is resumed',
    async () => {
      const store = await storeWith(`comment_id <> 'c700'`);
      const out = join(folder, 'missing');
      const worker = startCommand(['worker', '--queue', redis.url, '--store', store, '--threads', '1']);
      const file = join(folder, 'export.csv');
      const flags = ['--queue', redis.url, '--store', store, '--out', out];
      const first = await runCommand(['run', file, ...flags]);
      expect(first.code).toBe(3);
      expect(first.stderr).toContain('1 comments have no record (export/c700)');
      const status = await runCommand(['status', '--store', store]);
      expect(status.stdout).toMatch(/failed .* 1 comments to do in batches 1$/m);
      await query(store, 'ALTER TABLE insight DROP CONSTRAINT odd');
      const resumed = await runCommand(['run', '--resume', ...flags]);
      expect(resumed).toMatchObject({ code: 0 });
      expect(await recordsIn(out)).toHaveLength(COMMENTS);
      worker.child.kill('SIGTERM');
      expect((await worker.ended).code).toBe(0);
    },
    TIMEOUT,
  );
});
