import { z } from 'zod';

const runId = z.string().min(1).max(64);

/** All that a batch job says. What the batch holds is asked of the store: no text enters the queue. */
export const batchJobSchema = z.strictObject({ runId, batch: z.number().int().nonnegative() });
export type BatchJob = z.infer<typeof batchJobSchema>;

/** The job that hands out the batches of a run in windows, and closes the run when they are done. */
export const runJobSchema = z.strictObject({
  runId,
  next: z.number().int().nonnegative().describe('The first batch that was not handed out yet'),
});
export type RunJob = z.infer<typeof runJobSchema>;

/** One nightly run: the id of its schedule. */
export const nightlyJobSchema = z.strictObject({ schedule: z.string().min(1).max(64) });
export type NightlyJob = z.infer<typeof nightlyJobSchema>;
