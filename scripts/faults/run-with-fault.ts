import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { queueNames } from '../../src/run/queue.js';
import { workerName } from '../../src/run/queue-worker.js';
import { runCommand, type StartedCommand, startCommand } from '../servers/run-command.js';
import { type Line, startLine } from '../servers/start-line.js';
import { type PrivatePostgres, query, startPostgres } from '../servers/start-postgres.js';
import { type PrivateRedis, startRedis } from '../servers/start-redis.js';
import { writeExport } from '../servers/write-export.js';

/** What a fault may lay hands on. */
export interface Scene {
  readonly redis: PrivateRedis;
  readonly postgres: PrivatePostgres;
  /** Between the workers and Redis. */
  readonly line: Line;
  readonly workers: StartedCommand[];
  startWorker(): StartedCommand;
  /** How many batches the worker has in hand. */
  batchesOf(worker: StartedCommand): Promise<number>;
  /** How many records there are by now. */
  records(): Promise<number>;
  /** Whether the run goes on. */
  running(): boolean;
}

/** Strikes, and tells what it did. */
export type Fault = (scene: Scene) => Promise<string>;

export interface FaultResult {
  /** What the fault did, and how many records were there when it began. */
  readonly done: string;
  readonly comments: number;
  readonly records: number;
  readonly distinct: number;
  readonly sameDigest: boolean;
  /** Exit codes of the run and, where it was needed, of its resumption. */
  readonly exitCodes: readonly (number | null)[];
  readonly seconds: number;
}

/**
 * A run on three workers with a fault in the middle, against an undisturbed one in one process. Resumed once where it
 * did not get through.
 */
export async function runWithFault(
  fault: Fault,
  options: { comments: number; workers: number },
): Promise<FaultResult> {
  const folder = await mkdtemp(join(tmpdir(), 'undertone-fault-'));
  const file = join(folder, 'export.csv');
  await writeExport(file, options.comments);
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  const line = await startLine(redis.port);
  const eye = new Redis(redis.url, { retryStrategy: () => 200, maxRetriesPerRequest: 0 });
  eye.on('error', () => undefined);
  const batches = new Queue(queueNames.analyze, { connection: eye, skipVersionCheck: true });
  batches.on('error', () => undefined);
  const workers: StartedCommand[] = [];
  try {
    const plain = await runCommand(['run', file, '--out', join(folder, 'plain')], { UNDERTONE_STORE: '' });
    if (plain.code !== 0) throw new Error(`The undisturbed run failed: ${plain.stderr}`);
    const store = await postgres.createDatabase();
    const queue = `redis://127.0.0.1:${line.port}`;
    const startWorker = () => {
      const worker = startCommand(['worker', '--queue', queue, '--store', store, '--threads', '1']);
      workers.push(worker);
      return worker;
    };
    const started = performance.now();
    const flags = ['--queue', redis.url, '--store', store, '--out', join(folder, 'queued')];
    const run = startCommand(['run', file, ...flags]);
    const fresh = Array.from({ length: options.workers }, startWorker);
    await Promise.all(fresh.map((worker) => worker.said('worker started')));
    const scene: Scene = {
      redis,
      postgres,
      line,
      workers,
      startWorker,
      batchesOf: async ({ child }) => {
        const active = await batches.getActive();
        return active.filter(({ processedBy }) => processedBy === workerName(child.pid ?? 0)).length;
      },
      records: () => countOf(store, 'SELECT count(*) AS n FROM insight'),
      running: () => run.child.exitCode === null && run.child.signalCode === null,
    };
    await untilBegun(scene);
    const begun = await scene.records();
    const what = await fault(scene);
    const first = await run.ended;
    const exitCodes = [first.code];
    if (first.code !== 0) exitCodes.push((await runCommand(['run', '--resume', ...flags])).code);
    return {
      done: `from ${begun} records on: ${what}`,
      comments: options.comments,
      records: await scene.records(),
      distinct: await countOf(store, 'SELECT count(DISTINCT (source, comment_id)) AS n FROM insight'),
      sameDigest: (await digestIn(folder, 'queued')) === (await digestIn(folder, 'plain')),
      exitCodes,
      seconds: Math.round((performance.now() - started) / 100) / 10,
    };
  } finally {
    for (const worker of workers) worker.child.kill('SIGKILL');
    await batches.close().catch(() => undefined);
    eye.disconnect();
    await line.close();
    await Promise.all([postgres.stop(), redis.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The fault is to strike when some records are there, and not all. */
async function untilBegun(scene: Scene): Promise<void> {
  while (scene.running()) {
    if ((await scene.records().catch(() => 0)) > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function countOf(store: string, sql: string): Promise<number> {
  return Number((await query(store, sql)).rows[0].n);
}

async function digestIn(folder: string, name: string): Promise<string | null> {
  const path = join(folder, name, 'run.json');
  return readFile(path, 'utf8').then(
    (text) => JSON.parse(text).recordsDigest,
    () => null,
  );
}
