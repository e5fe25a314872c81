import { type JobsOptions, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { BatchJob, RunJob } from '../model/job.js';

export const queueNames = {
  analyze: 'undertone-analyze',
  drivers: 'undertone-drivers',
  nightly: 'undertone-nightly',
} as const;
export type QueueName = keyof typeof queueNames;

/**
 * Batches of a run that stand in the queue at once. More are handed out as these are done, so that the memory of
 * Redis does not grow with the run; few enough to be small, enough to keep many workers busy.
 */
export const WINDOW = 2000;

/** A service that comes back within some four minutes costs nothing but time. Failures of a single comment never get here. */
const patience: JobsOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: 500 },
};
const batchOptions: JobsOptions = {
  ...patience,
  removeOnComplete: true,
  removeOnFail: { count: 1000 },
  // A batch that fails for good must not hold up the run: it is missing, and reported.
  ignoreDependencyOnFailure: true,
};
const runOptions: JobsOptions = {
  ...patience,
  removeOnComplete: { count: 100, age: 86_400 },
  removeOnFail: { count: 100 },
};

/** The queues of runs on one Redis. */
export interface RunQueues {
  readonly analyze: Queue<BatchJob>;
  readonly drivers: Queue<RunJob>;
  close(): Promise<void>;
}

export function openQueues(connection: Redis): RunQueues {
  const analyze = new Queue<BatchJob>(queueNames.analyze, { connection });
  const drivers = new Queue<RunJob>(queueNames.drivers, { connection });
  // The connection tells of its failures; here they would only end the process.
  for (const queue of [analyze, drivers]) queue.on('error', () => undefined);
  return {
    analyze,
    drivers,
    close: async () => {
      await Promise.all([analyze.close(), drivers.close()]);
    },
  };
}

/**
 * Hands a run to the workers. Does nothing where it is in their hands already.
 * @returns whether it was handed over now
 */
export async function enqueueRun(queues: RunQueues, runId: string): Promise<boolean> {
  const job = await queues.drivers.getJob(runId);
  if (job !== undefined) {
    const state = await job.getState();
    if (state !== 'completed' && state !== 'failed') return false;
    await job.remove();
  }
  await queues.drivers.add('drivers', { runId, next: 0 }, { ...runOptions, jobId: runId });
  return true;
}

/** Adds batches as children of the run's job. One that failed for good in an earlier attempt begins anew. */
export async function enqueueBatches(
  queues: RunQueues,
  runId: string,
  batches: readonly number[],
): Promise<void> {
  const idOf = (batch: number) => `${runId}-${batch}`;
  const failed = new Set((await queues.analyze.getFailed(0, 999)).map((job) => job.id));
  for (const batch of batches) {
    if (failed.has(idOf(batch))) await queues.analyze.remove(idOf(batch));
  }
  const parent = { id: runId, queue: queues.drivers.qualifiedName };
  await queues.analyze.addBulk(
    batches.map((batch) => ({
      name: 'analyze',
      data: { runId, batch },
      opts: { ...batchOptions, jobId: idOf(batch), parent },
    })),
  );
}
