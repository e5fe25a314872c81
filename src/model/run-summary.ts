import { z } from 'zod';

const count = z.number().int().nonnegative();

/**
 * The books of a run, in comments (a row with two text columns has two). They must balance:
 * `read = new + changed + unchanged + duplicate + empty + rejected`.
 */
export const countsSchema = z.strictObject({
  read: count,
  new: count,
  changed: count,
  unchanged: count,
  duplicate: count,
  empty: count,
  rejected: count,
});
export type Counts = z.infer<typeof countsSchema>;

/** What one run did: `run.json`, and the last line on the terminal. */
export const runSummarySchema = z.strictObject({
  runId: z.string(),
  status: z.enum(['running', 'done', 'failed']),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  seconds: z.record(z.string(), z.number()).describe('Wall time of each phase'),
  files: z.array(z.string()),
  counts: countsSchema,
  repaired: count.describe('Rows kept after a repair, listed in rejects.csv'),
  analyzed: count.describe('Comments analyzed in this run'),
  records: count.describe('Insight records in the store'),
  fingerprint: z.string(),
  recordsDigest: z.string().nullable().describe('SHA-256 of insights.jsonl: the records in key order'),
});
export type RunSummary = z.infer<typeof runSummarySchema>;
