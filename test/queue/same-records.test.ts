import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { runCommand, startCommand } from '../../scripts/servers/run-command.js';
import { type PrivatePostgres, query, startPostgres } from '../../scripts/servers/start-postgres.js';
import { type PrivateRedis, startRedis } from '../../scripts/servers/start-redis.js';
import { MARKER, writeExport } from '../../scripts/servers/write-export.js';

const COMMENTS = 1500;
const TIMEOUT = 240_000;

let folder: string;
let file: string;
let postgres: PrivatePostgres;
let redis: PrivateRedis;
let expected: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-queue-'));
  file = join(folder, 'export.csv');
  await writeExport(file, COMMENTS);
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  await run(['--out', join(folder, 'embedded')]);
  expected = await digestIn('embedded');
}, TIMEOUT);

afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

async function run(flags: readonly string[]): Promise<void> {
  const ended = await runCommand(['run', file, ...flags]);
  if (ended.code !== 0) throw new Error(`The run ended with ${ended.code}: ${ended.stderr}`);
}

async function digestIn(name: string): Promise<string> {
  return JSON.parse(await readFile(join(folder, name, 'run.json'), 'utf8')).recordsDigest;
}

function startWorker(store: string, only: readonly string[] = []) {
  return startCommand(['worker', '--queue', redis.url, '--store', store, '--threads', '1', ...only]);
}

describe('the records of a run', () => {
  it(
    'are the same bytes in DuckDB and PostgreSQL',
    async () => {
      await run(['--store', await postgres.createDatabase(), '--out', join(folder, 'server')]);
      expect(await digestIn('server')).toBe(expected);
    },
    TIMEOUT,
  );

  it.each([1, 4])(
    'are the same bytes from %i queue workers, which stop in peace',
    async (count) => {
      const store = await postgres.createDatabase();
      const workers = Array.from({ length: count }, () => startWorker(store));
      const name = `queued-${count}`;
      await run(['--queue', redis.url, '--store', store, '--out', join(folder, name)]);
      expect(await digestIn(name)).toBe(expected);
      for (const worker of workers) {
        await worker.said('worker started');
        worker.child.kill('SIGTERM');
      }
      expect((await Promise.all(workers.map((worker) => worker.ended))).map(({ code }) => code)).toEqual(
        workers.map(() => 0),
      );
    },
    TIMEOUT,
  );
});

describe('a run that was handed over', () => {
  it(
    'is in Redis by ids alone, shows its status, and is finished by workers that come later',
    async () => {
      const store = await postgres.createDatabase();
      const handed = await runCommand(['run', file, '--queue', redis.url, '--store', store, '--detach']);
      const runId = handed.stdout.trim();
      expect(handed).toMatchObject({ code: 0 });

      const planner = startWorker(store, ['--only', 'drivers']);
      await planner.said('batches handed out');
      const everything = await dump(redis.url);
      expect(everything).toContain(`${runId}-2`);
      expect(everything).not.toContain(MARKER);

      const before = await runCommand(['status', runId, '--store', store, '--json']);
      expect(JSON.parse(before.stdout)[0]).toMatchObject({ runId, status: 'running', missing: COMMENTS });

      const analyst = startWorker(store, ['--only', 'analyze']);
      await planner.said('run closed');
      const { rows } = await query(store, 'SELECT summary FROM run');
      expect(JSON.parse(rows[0].summary)).toMatchObject({ status: 'done', recordsDigest: expected });
      expect(await dump(redis.url)).not.toContain(MARKER);
      for (const worker of [planner, analyst]) {
        expect(worker.child.kill('SIGTERM')).toBe(true);
        const { code, stderr } = await worker.ended;
        expect(code).toBe(0);
        expect(stderr).not.toContain(MARKER);
      }
    },
    TIMEOUT,
  );
});

/** Every key with all it holds. */
async function dump(url: string): Promise<string> {
  const client = new Redis(url);
  const parts: string[] = [];
  for (const key of await client.keys('*')) {
    const type = await client.type(key);
    // A lock with a time to live can have run out since it was listed: it holds nothing.
    if (type === 'none') continue;
    const value = {
      string: () => client.get(key),
      hash: () => client.hgetall(key),
      list: () => client.lrange(key, 0, -1),
      set: () => client.smembers(key),
      zset: () => client.zrange(key, '0', '-1'),
      stream: () => client.xrange(key, '-', '+'),
    }[type];
    if (value === undefined) throw new Error(`Cannot read ${key}: it is a ${type}`);
    parts.push(`${key} ${JSON.stringify(await value())}`);
  }
  client.disconnect();
  return parts.join('\n');
}
