import type { Logger } from 'pino';
import type { Store } from '../store/store.js';
import type { FramePools } from './frame-pools.js';
import type { RunQueues } from './queue.js';
import type { WorkerMetrics } from './queue-metrics.js';

/** What a handler is given, besides its job. */
export interface HandlerParts {
  readonly store: Store;
  readonly pools: FramePools;
  readonly queues: RunQueues;
  readonly metrics: WorkerMetrics;
  readonly log: Logger;
}
