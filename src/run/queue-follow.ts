import type { Redis } from 'ioredis';
import { UndertoneError } from '../model/errors.js';
import type { Store, StoredRun } from '../store/store.js';
import type { Progress } from './progress.js';
import { enqueueRun, openQueues, type RunQueues } from './queue.js';

const POLL_INTERVAL = 500;
/** How long Redis or the store may be away before the run is given up (to be resumed). */
const PATIENCE = 5 * 60_000;
/** Polls without any worker before that is told. */
const LONELY = 10;

export interface FollowOptions {
  readonly runId: string;
  /** Comments of the run, and in each batch. */
  readonly total: number;
  readonly batchSize: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Something a person should know while waiting; told once each. */
  readonly onNotice?: (notice: string) => void;
}

/**
 * Waits until workers have ended the run, whatever happens to Redis meanwhile: a queue that was lost is built again
 * from the store.
 * @returns the run as stored at its end, done or failed
 * @throws UndertoneError queue_failed
 */
export async function followRun(
  parts: { store: Store; connection: Redis },
  options: FollowOptions,
): Promise<StoredRun> {
  const queues = openQueues(parts.connection);
  const notices = createNotices(options.onNotice);
  let reached = Date.now();
  try {
    for (let lonely = 0; ; ) {
      try {
        const run = await parts.store.run(options.runId);
        if (run !== null && run.status !== 'running') return run;
        await withTimeout(showProgress(queues, options, notices));
        lonely = (await withTimeout(queues.analyze.getWorkersCount())) === 0 ? lonely + 1 : 0;
        if (lonely === LONELY)
          notices.tell('No worker is connected to this queue: start one with undertone worker');
        reached = Date.now();
      } catch (error) {
        if (error instanceof UndertoneError && error.code === 'queue_failed') throw error;
        notices.tell('Redis or the store does not answer: waiting for it');
        if (Date.now() - reached > PATIENCE) throw givenUp(error);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));
    }
  } finally {
    await queues.close();
  }
}

async function showProgress(queues: RunQueues, options: FollowOptions, notices: Notices): Promise<void> {
  const { runId, total, batchSize } = options;
  const job = await queues.drivers.getJob(runId);
  if (job === undefined) {
    await enqueueRun(queues, runId);
    notices.tell('The queue had lost the run: it was built again from the store');
    return;
  }
  const state = await job.getState();
  if (state === 'failed') {
    throw new UndertoneError('queue_failed', `Cannot finish the run ${runId}: ${job.failedReason}`, {
      hint: 'Run it again with --resume',
    });
  }
  const { processed = 0, ignored = 0 } = await job.getDependenciesCount({ processed: true, ignored: true });
  const done = Math.min(total, (processed + ignored) * batchSize);
  options.onProgress?.({
    phase: state === 'active' && done > 0 ? 'drivers' : 'analyze',
    done,
    total,
    unit: 'comments',
  });
  if (ignored > 0) notices.tell(`${ignored} batches failed for good: their comments will be missing`);
  const [delayed] = await queues.analyze.getDelayed(0, 0);
  const handedBack = delayed ?? (state === 'delayed' ? job : undefined);
  const refused = (handedBack?.progress as { refused?: string } | undefined)?.refused;
  if (refused !== undefined) {
    notices.tell(`A worker of another version (${refused}) hands the run back: run workers of this version`);
  }
}

interface Notices {
  tell(notice: string): void;
}

function createNotices(onNotice: ((notice: string) => void) | undefined): Notices {
  const told = new Set<string>();
  return {
    tell(notice) {
      const kind = notice.replace(/\d+/g, '');
      if (!told.has(kind)) onNotice?.(notice);
      told.add(kind);
    },
  };
}

/** Commands wait for a Redis that is away; the one who follows wants to know. */
async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer')), 5000);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function givenUp(cause: unknown): UndertoneError {
  return new UndertoneError('queue_failed', 'Cannot follow the run: Redis or the store did not come back', {
    hint: 'What was stored is kept; run it again with --resume',
    cause,
  });
}
