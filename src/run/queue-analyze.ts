import { type Job, UnrecoverableError } from 'bullmq';
import { UndertoneError } from '../model/errors.js';
import { batchJobSchema } from '../model/job.js';
import type { StoredRun } from '../store/store.js';
import { analyzeBatch } from './analyze-batch.js';
import type { HandlerParts } from './handler-parts.js';
import { createRefusal } from './queue-refusal.js';

/** Runs whose fingerprint is remembered. */
const REMEMBERED = 100;

/** The work on a batch job, safe to repeat: what is stored already is not done again. */
export function createBatchHandler(parts: HandlerParts): (job: Job, token?: string) => Promise<null> {
  const { store, pools, metrics, log } = parts;
  const runs = new Map<string, StoredRun>();
  const frameOrRefuse = createRefusal(parts);
  const runOf = async (runId: string): Promise<StoredRun> => {
    const run = runs.get(runId) ?? (await store.run(runId));
    if (run === null) throw new UnrecoverableError(`Cannot analyze a batch: the store has no run ${runId}`);
    if (runs.size >= REMEMBERED) runs.clear();
    runs.set(runId, run);
    return run;
  };
  return async (job, token) => {
    const payload = batchJobSchema.safeParse(job.data);
    if (!payload.success)
      throw new UnrecoverableError('Cannot analyze a batch: its payload is not {runId, batch}');
    const { runId, batch } = payload.data;
    const run = await runOf(runId);
    await frameOrRefuse(run, job, token);
    const started = performance.now();
    let analyzing = 0;
    const done = await analyzeBatch(
      {
        store,
        run,
        analyze: async (comments) => {
          const before = performance.now();
          const insights = await pools.analyze(run.frame, comments);
          analyzing += performance.now() - before;
          return insights;
        },
      },
      batch,
    ).catch((error) => Promise.reject(withoutHope(error)));
    const seconds = (performance.now() - started) / 1000;
    metrics.batches++;
    metrics.comments += done.comments;
    metrics.poisoned += done.poisoned;
    metrics.seconds.analyze += analyzing / 1000;
    metrics.seconds.store += seconds - analyzing / 1000;
    log.debug(
      { runId, batch, comments: done.comments, seconds: Math.round(seconds * 1000) / 1000 },
      'batch done',
    );
    if (done.poisoned > 0) log.warn({ runId, batch, comments: done.poisoned }, 'comments without an answer');
    return null;
  };
}

/** A record that the store refuses is refused again at the next attempt; a server that is away comes back. */
function withoutHope(error: unknown): unknown {
  const final =
    error instanceof UndertoneError && ['record_refused', 'fingerprint_differs'].includes(error.code);
  return final ? new UnrecoverableError(error.message) : error;
}
