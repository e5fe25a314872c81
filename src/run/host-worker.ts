import type { Logger } from 'pino';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { serveHealth } from './queue-health.js';
import { renderMetrics } from './queue-metrics.js';
import { runQueued, serverStoreFrom } from './queue-run.js';
import { type RunningWorker, startWorker, type WorkerKind } from './queue-worker.js';
import { openNightlyQueue } from './schedule.js';
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
    const nightly =
      options.only.includes('nightly') &&
      (await startNightly(worker.connection, nightlyParts(options, store)));
    const health = options.metrics && (await serve(options.metrics, worker, store));
    log.info({ only: options.only, ...(health && { metricsPort: health.port }) }, 'worker started');
    await untilAborted(stop);
    log.info('worker stops: finishing its batches');
    await health?.close();
    if (nightly) await nightly.close();
    await worker.close();
    log.info({ batches: worker.metrics.batches, comments: worker.metrics.comments }, 'worker stopped');
  } finally {
    await store.close();
  }
}

async function serve(metrics: NonNullable<HostedWorker['metrics']>, worker: RunningWorker, store: Store) {
  const { dashboard, ...where } = metrics;
  if (!dashboard) return serveHealth({ ...where, ...reports(worker, store) });
  const { createDashboard } = await import('./queue-dashboard.js');
  const nightly = openNightlyQueue(worker.connection);
  const pages = createDashboard([worker.queues.analyze, worker.queues.drivers, nightly]);
  return serveHealth({ ...where, ...reports(worker, store), dashboard: pages });
}

function nightlyParts(options: HostedWorker, store: Store): NightlyParts {
  const location = serverStoreFrom(options.store);
  return {
    store,
    log: options.log,
    env: process.env,
    start: (run) => runQueued({ ...run, queue: options.queue, store: location }),
  };
}

function reports(worker: RunningWorker, store: Store) {
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
      const states = ['waiting', 'active', 'delayed', 'failed', 'waiting-children'] as const;
      return renderMetrics(worker.metrics, {
        analyze: await worker.queues.analyze.getJobCounts(...states),
        drivers: await worker.queues.drivers.getJobCounts(...states),
      });
    },
  };
}

async function untilAborted(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
}
