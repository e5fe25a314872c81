import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand, startCommand } from '../../scripts/servers/run-command.js';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import { type PrivateRedis, startRedis } from '../../scripts/servers/start-redis.js';
import { writeExport } from '../../scripts/servers/write-export.js';

const COMMENTS = 1200;
const TIMEOUT = 240_000;

let folder: string;
let postgres: PrivatePostgres;
let redis: PrivateRedis;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-workers-'));
  await writeExport(join(folder, 'export.csv'), COMMENTS);
  [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
}, TIMEOUT);

afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()]);
  await rm(folder, { recursive: true });
});

async function read(stderr: string, path: string): Promise<string> {
  const port = /"metricsPort":(\d+)/.exec(stderr)?.[1];
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return answer.text();
}

describe('workers of one kind each, from the environment', () => {
  it(
    'do a run together, and tell what they did',
    async () => {
      const env = {
        UNDERTONE_QUEUE: redis.url,
        UNDERTONE_STORE: await postgres.createDatabase(),
        UNDERTONE_METRICS_PORT: '0',
      };
      const kinds = ['analyze', 'drivers', 'nightly'] as const;
      const workers = kinds.map((kind) => startCommand([], env, { program: `workers/${kind}.js` }));
      await Promise.all(workers.map((worker) => worker.said('worker started')));
      const out = join(folder, 'out');
      const ended = await runCommand(
        ['run', join(folder, 'export.csv'), '--queue', redis.url, '--out', out],
        env,
      );
      expect(ended).toMatchObject({ code: 0 });

      const [analyze, drivers, nightly] = workers;
      if (!analyze || !drivers || !nightly) throw new Error('Expected three workers');
      const analyzed = await read(analyze.shown(), '/metrics');
      expect(analyzed).toContain(`undertone_comments_total ${COMMENTS}\n`);
      expect(analyzed).toContain('undertone_batches_total 3\n');
      expect(analyzed).toContain('undertone_failures_total 0\n');
      expect(analyzed).toContain('undertone_stalls_total 0\n');
      for (const stage of ['analyze', 'store']) {
        const seconds = new RegExp(`undertone_stage_seconds_total\\{stage="${stage}"\\} ([\\d.]+)`);
        expect(Number(seconds.exec(analyzed)?.[1])).toBeGreaterThan(0);
      }
      for (const queue of ['analyze', 'drivers', 'nightly']) {
        expect(analyzed).toContain(`undertone_queue_jobs{queue="${queue}",state="waiting"} 0\n`);
      }
      expect(await read(drivers.shown(), '/metrics')).toContain('undertone_runs_total 1\n');
      expect(await read(nightly.shown(), '/healthz')).toBe('ok\n');
      for (const worker of workers) worker.child.kill('SIGTERM');
      expect((await Promise.all(workers.map((worker) => worker.ended))).map(({ code }) => code)).toEqual([
        0, 0, 0,
      ]);
    },
    TIMEOUT,
  );
});
