import type { Logger } from 'pino';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { serveHealth } from './queue-health.js';
import { renderMetrics } from './queue-metrics.js';
import { runQueued, serverStoreFrom } from './queue-run.js';
import { type RunningWorker, startWorker, type WorkerKind } from './queue-worker.js';
import { type NightlyQueue, openNightlyQueue } from './schedule.js';
import { type NightlyParts, startNightly } from './schedule-worker.js';

export interface HostedWorker {
  readonly queue: string;
  readonly store: string | undefined;
  readonly only: readonly WorkerKind[];
  readonly concurrency?: number;
  readonly threads?: number;
  /** Where to serve health and metrics; nowhere if missing. */
  readonly metrics?: {
    readonly host?: string;
    readonly port: number;
    readonly token?: string;
    /** Also show the queues there, to look at. */
    readonly dashboard?: boolean;
  };
  readonly log: Logger;
}

/**
 * A worker process from start to end: works until `stop` is aborted, then finishes its batches and lets go of
 * everything.
 * @throws UndertoneError usage, queue_unreachable, queue_unfit, store_unreachable, store_denied before it works
 */
export async function hostWorker(options: HostedWorker, stop: AbortSignal): Promise<void> {
  const { log } = options;
  const store = await openStore(serverStoreFrom(options.store));
  try {
    const worker = await startWorker({ ...options, store });
    const closers = [worker.close];
    try {
      if (options.only.includes('nightly')) {
        const nightly = await startNightly(worker.connection, nightlyParts(options, { store, worker }));
        closers.unshift(nightly.close);
      }
      const health = options.metrics && (await serve(options.metrics, worker, store));
      if (health) closers.unshift(health.close);
      log.info({ only: options.only, ...(health && { metricsPort: health.port }) }, 'worker started');
      await untilAborted(stop);
      log.info('worker stops: finishing its batches');
    } finally {
      for (const close of closers) await close();
    }
    log.info({ batches: worker.metrics.batches, comments: worker.metrics.comments }, 'worker stopped');
  } finally {
    await store.close();
  }
}

async function serve(metrics: NonNullable<HostedWorker['metrics']>, worker: RunningWorker, store: Store) {
  const { dashboard, ...where } = metrics;
  const nightly = openNightlyQueue(worker.connection);
  const served = { ...where, ...reports(worker, { store, nightly }) };
  if (!dashboard) return serveHealth(served);
  const { createDashboard } = await import('./queue-dashboard.js');
  const pages = createDashboard([worker.queues.analyze, worker.queues.drivers, nightly]);
  return serveHealth({ ...served, dashboard: pages });
}

function nightlyParts(
  options: HostedWorker,
  { store, worker }: { store: Store; worker: RunningWorker },
): NightlyParts {
  const location = serverStoreFrom(options.store);
  return {
    store,
    log: options.log,
    env: process.env,
    metrics: worker.metrics,
    start: (run) => runQueued({ ...run, queue: options.queue, store: location }),
  };
}

const states = ['waiting', 'active', 'delayed', 'failed', 'waiting-children'] as const;

function reports(worker: RunningWorker, { store, nightly }: { store: Store; nightly: NightlyQueue }) {
  const { analyze, drivers } = worker.queues;
  return {
    health: async (): Promise<string | null> => {
      if (worker.connection.status !== 'ready') return 'Redis does not answer';
      return store.runs(1).then(
        () => null,
        () => 'the store does not answer',
      );
    },
    metrics: async (): Promise<string> => {
      if (worker.connection.status !== 'ready') return renderMetrics(worker.metrics, {});
      return renderMetrics(worker.metrics, {
        analyze: await analyze.getJobCounts(...states),
        drivers: await drivers.getJobCounts(...states),
        nightly: await nightly.getJobCounts(...states),
      });
    },
  };
}

async function untilAborted(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
}
