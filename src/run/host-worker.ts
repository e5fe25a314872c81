import type { Logger } from 'pino';
import { openStore } from '../store/open-store.js';
import { serveHealth } from './queue-health.js';
import { renderMetrics } from './queue-metrics.js';
import { serverStoreFrom } from './queue-run.js';
import { type RunningWorker, startWorker, type WorkerKind } from './queue-worker.js';

export interface HostedWorker {
  readonly queue: string;
  readonly store: string | undefined;
  readonly only: readonly WorkerKind[];
  readonly concurrency?: number;
  readonly threads?: number;
  /** Where to serve health and metrics; nowhere if missing. */
  readonly metrics?: { readonly host?: string; readonly port: number; readonly token?: string };
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
    const health = options.metrics && (await serveHealth({ ...options.metrics, ...reports(worker, store) }));
    log.info({ only: options.only, ...(health && { metricsPort: health.port }) }, 'worker started');
    await untilAborted(stop);
    log.info('worker stops: finishing its batches');
    await health?.close();
    await worker.close();
    log.info({ batches: worker.metrics.batches, comments: worker.metrics.comments }, 'worker stopped');
  } finally {
    await store.close();
  }
}

function reports(worker: RunningWorker, store: { runs: (limit: number) => Promise<unknown> }) {
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
