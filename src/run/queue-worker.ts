import { hostname } from 'node:os';
import { type Job, UnrecoverableError, Worker, type WorkerOptions } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Store } from '../store/store.js';
import { createFramePools } from './frame-pools.js';
import type { HandlerParts } from './handler-parts.js';
import { openQueues, queueNames, type RunQueues } from './queue.js';
import { createBatchHandler } from './queue-analyze.js';
import { connectQueue } from './queue-connection.js';
import { createRunHandler } from './queue-drivers.js';
import { createMetrics, type WorkerMetrics } from './queue-metrics.js';

/** What a worker process may be limited to. */
export type WorkerKind = 'analyze' | 'drivers' | 'nightly';

/** Where it is killed, its batch is back in the queue after at most the two together: about six seconds. */
const LOCK_DURATION = 5000;
/** Driver analysis computes for seconds on the main thread; its locks must last that long. */
const RUN_LOCK_DURATION = 30_000;
const STALLED_INTERVAL = 2000;
/** Workers may be killed often; a batch that ends ten of them is to blame itself. */
const MAX_STALLED = 10;

export interface WorkerSettings {
  readonly queue: string;
  readonly store: Store;
  readonly only: readonly WorkerKind[];
  /** Batches at a time; one more than threads by default, so that none is idle while another is stored. */
  readonly concurrency?: number;
  readonly threads?: number;
  readonly log: Logger;
}

export interface RunningWorker {
  readonly metrics: WorkerMetrics;
  readonly queues: RunQueues;
  readonly connection: Redis;
  /** Finishes the batches that are being worked on and takes no more. */
  close(): Promise<void>;
}

/**
 * Starts working on the queues: analysis on threads, so that the locks of the jobs are renewed however busy they are.
 * @throws UndertoneError queue_unreachable, queue_unfit
 */
export async function startWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const connection = await connectQueue(settings.queue);
  const queues = openQueues(connection);
  const pools = createFramePools(settings.store, settings.threads);
  const metrics = createMetrics();
  const parts: HandlerParts = { store: settings.store, pools, queues, metrics, log: settings.log };
  const concurrency = settings.concurrency ?? pools.threads + 1;
  const workers: Worker[] = [];
  if (settings.only.includes('analyze')) {
    workers.push(startOn('analyze', createBatchHandler(parts), { connection, concurrency }));
  }
  if (settings.only.includes('drivers')) {
    workers.push(
      startOn('drivers', createRunHandler(parts), {
        connection,
        concurrency: 1,
        lockDuration: RUN_LOCK_DURATION,
      }),
    );
  }
  for (const worker of workers) watch(worker, parts);
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  return {
    metrics,
    queues,
    connection,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await queues.close();
      await pools.close();
      connection.disconnect();
    },
  };
}

/** The name of the worker in that process of this machine. */
export function workerName(pid: number): string {
  return `${hostname()}-${pid}`;
}

function startOn(
  kind: 'analyze' | 'drivers',
  handler: (job: Job, token?: string) => Promise<unknown>,
  options: WorkerOptions,
): Worker {
  return new Worker(queueNames[kind], handler, {
    // Jobs tell who works on them.
    name: workerName(process.pid),
    lockDuration: LOCK_DURATION,
    stalledInterval: STALLED_INTERVAL,
    maxStalledCount: MAX_STALLED,
    runRetryDelay: 1000,
    ...options,
  });
}

function watch(worker: Worker, { metrics, log }: HandlerParts): void {
  worker.on('failed', (job, error) => {
    metrics.failures++;
    const final =
      error instanceof UnrecoverableError || (job?.attemptsMade ?? 0) >= (job?.opts.attempts ?? 1);
    const about = { job: job?.id, attempt: job?.attemptsMade, error: error.message };
    if (final) log.error(about, 'job failed for good');
    else log.warn(about, 'job failed, will be tried again');
  });
  worker.on('stalled', (job) => {
    metrics.stalls++;
    log.warn({ job }, 'job taken back from a worker that went away');
  });
  let last = '';
  worker.on('error', (error) => {
    // While a server is away the same error comes many times a second.
    if (error.message === last) return;
    last = error.message;
    log.warn({ error: error.message || String((error as { code?: unknown }).code) }, 'queue error');
  });
  worker.on('completed', () => {
    last = '';
  });
}
