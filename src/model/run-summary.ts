import { z } from 'zod';
import { polaritySchema } from './insight-record.js';

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

/** What one line of the corrections file did, over all records. */
export const correctionCountSchema = z.strictObject({
  line: count.describe('Its number in the file'),
  kind: z.enum(['comment', 'term']),
  what: z.string().describe('The comment or the term'),
  polarity: polaritySchema,
  found: count.describe('Records it holds in'),
  moved: count.describe('Of them those whose polarity would be another without this line'),
  note: z.string().nullable().describe('Why it may not do what was meant'),
});
export type CorrectionCount = z.infer<typeof correctionCountSchema>;

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
  corrections: z.array(correctionCountSchema).default([]).describe('Line by line of the corrections file'),
  fingerprint: z.string(),
  recordsDigest: z.string().nullable().describe('SHA-256 of insights.jsonl: the records in key order'),
});
export type RunSummary = z.infer<typeof runSummarySchema>;
