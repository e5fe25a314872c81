/**
 * What queue and PostgreSQL cost against one process with DuckDB, on the same comments.
 *
 *     node dist/scripts/benchmark-queue.js [comments]
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { measureQueueWork } from './servers/measure-queue-work.js';
import { runCommand, startCommand } from './servers/run-command.js';
import { startPostgres } from './servers/start-postgres.js';
import { startRedis } from './servers/start-redis.js';
import { writeExport } from './servers/write-export.js';

const comments = Number(process.argv[2] ?? 200_000);
const folder = await mkdtemp(join(tmpdir(), 'undertone-benchmark-'));
const file = join(folder, 'export.csv');
await writeExport(file, comments);
const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
const watch = new Redis(redis.url);

const digests = new Set<string>();

async function timed(name: string, flags: readonly string[], processes = 1): Promise<number> {
  const started = performance.now();
  const out = join(folder, name);
  const ended = await runCommand(['run', file, '--out', out, ...flags], { UNDERTONE_STORE: '' });
  if (ended.code !== 0) throw new Error(`${name} ended with ${ended.code}: ${ended.stderr}`);
  const wall = (performance.now() - started) / 1000;
  const { seconds, recordsDigest } = JSON.parse(await readFile(join(out, 'run.json'), 'utf8'));
  digests.add(recordsDigest);
  const phases = Object.entries(seconds)
    .map(([phase, value]) => `${phase} ${Number(value).toFixed(1)}`)
    .join(', ');
  const rate = Math.round(comments / Number(seconds.analyze) / processes);
  console.log(
    `${name}: ${wall.toFixed(1)} s wall (${phases}), ${rate} comments/s analyzed by each process, ${recordsDigest.slice(0, 12)}`,
  );
  return wall;
}

async function queued(workers: number): Promise<number> {
  const store = await postgres.createDatabase();
  const flags = ['--queue', redis.url, '--store', store];
  const started = Array.from({ length: workers }, () => startCommand(['worker', ...flags, '--threads', '1']));
  await Promise.all(started.map((worker) => worker.said('worker started')));
  let most = 0;
  const timer = setInterval(async () => {
    const used = Number(/used_memory:(\d+)/.exec(await watch.info('memory'))?.[1]);
    most = Math.max(most, used);
  }, 200);
  const wall = await timed(`queue, PostgreSQL, ${workers} worker of one thread`, flags, workers);
  clearInterval(timer);
  for (const worker of started) worker.child.kill('SIGTERM');
  await Promise.all(started.map((worker) => worker.ended));
  console.log(`  Redis held at most ${(most / 1e6).toFixed(1)} MB`);
  return wall;
}

try {
  console.log(`${comments} comments`);
  const one = await timed('inline, DuckDB, 1 thread', ['--threads', '1']);
  const two = await timed('inline, DuckDB, 2 threads', ['--threads', '2']);
  await timed('inline, PostgreSQL, 2 threads', [
    '--threads',
    '2',
    '--store',
    await postgres.createDatabase(),
  ]);
  console.log(`  ratio to inline with 1 thread: ${((await queued(1)) / one).toFixed(2)}`);
  console.log(`  ratio to inline with 2 threads: ${((await queued(2)) / two).toFixed(2)}`);
  console.log(digests.size === 1 ? 'all with the same digest' : 'DIGESTS DIFFER');
  if (digests.size !== 1) process.exitCode = 1;
  const work = await measureQueueWork(redis.url, { batches: 1000, comments: 20_000 });
  const share = (100 * (work.client + work.redis)) / work.analysis;
  console.log(
    `queue work: ${work.client.toFixed(2)} µs of CPU a comment in the process, ${work.redis.toFixed(2)} in Redis; analysis: ${work.analysis.toFixed(0)} µs; ${share.toFixed(1)} %`,
  );
} finally {
  watch.disconnect();
  await Promise.all([postgres.stop(), redis.stop()]);
  await rm(folder, { recursive: true, force: true });
}
