import { type Job, UnrecoverableError, WaitingChildrenError } from 'bullmq';
import { runJobSchema } from '../model/job.js';
import { closeRun } from './close-run.js';
import type { HandlerParts } from './handler-parts.js';
import { enqueueBatches, WINDOW } from './queue.js';
import { createRefusal } from './queue-refusal.js';

/**
 * The work on the job of a run: hands out its batches a window at a time, sleeps until they are done, and in the end
 * closes the run. What is left to do is asked of the store each time, so it may be repeated, by any worker.
 */
export function createRunHandler(parts: HandlerParts): (job: Job, token?: string) => Promise<null> {
  const { store, queues, metrics, log } = parts;
  const frameOrRefuse = createRefusal(parts);
  return async (job, token) => {
    const payload = runJobSchema.safeParse(job.data);
    if (!payload.success)
      throw new UnrecoverableError('Cannot close a run: its payload is not {runId, next}');
    const { runId } = payload.data;
    const run = await store.run(runId);
    if (run === null || run.summary === null) {
      throw new UnrecoverableError(`Cannot close the run: the store has no planned run ${runId}`);
    }
    if (run.status === 'done') return null;
    const { themes, corrections } = await frameOrRefuse(run, job, token);
    for (let next = payload.data.next; ; ) {
      const batches = await store.unfinishedBatches(run, { from: next, limit: WINDOW });
      const last = batches.at(-1);
      if (last === undefined) break;
      await enqueueBatches(queues, runId, batches);
      next = last + 1;
      await job.updateData({ runId, next });
      log.info({ runId, batches: batches.length, next }, 'batches handed out');
      if (await job.moveToWaitingChildren(token ?? '')) throw new WaitingChildrenError();
    }
    const started = performance.now();
    const closed = await closeRun(store, { ...run, summary: run.summary, themes, corrections });
    metrics.runs++;
    metrics.seconds.drivers += (performance.now() - started) / 1000;
    if (closed.missing > 0)
      log.error({ runId, missing: closed.missing, first: closed.first }, 'run is incomplete');
    else
      log.info(
        { runId, records: closed.summary.records, digest: closed.summary.recordsDigest },
        'run closed',
      );
    return null;
  };
}
