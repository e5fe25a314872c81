import { createHash } from 'node:crypto';
import type { RunSummary } from '../model/run-summary.js';
import type { ThemePack } from '../model/theme-pack.js';
import type { Corrections } from '../sentiment/corrections.js';
import type { Store, StoredRun } from '../store/store.js';
import { analyzeResponses } from './gather-report.js';
import { createCorrectionTally } from './tally-corrections.js';

/** Comments without a record that are named. */
const NAMED = 10;

/** How a run ended: `missing` comments have no record, the first of them are named. */
export interface ClosedRun {
  readonly summary: RunSummary;
  readonly missing: number;
  readonly first: readonly { readonly source: string; readonly commentId: string }[];
}

/** A run whose files have been read, and the themes of what it is analyzed with. */
export type RunToClose = StoredRun & {
  readonly summary: RunSummary;
  readonly themes: ThemePack;
  /** Those its records were analyzed with. */
  readonly corrections: Corrections;
};

/**
 * Ends a run whose batches have been worked on: driver reports, digest and books go to the store. A run with comments
 * missing is kept as failed, with its batches, so that it can be resumed. Can be repeated.
 */
export async function closeRun(store: Store, run: RunToClose): Promise<ClosedRun> {
  const { comments: missing, first } = await store.missing(run, NAMED);
  const summary: RunSummary = { ...run.summary, seconds: { ...run.summary.seconds } };
  summary.analyzed = run.summary.analyzed - missing;
  summary.finishedAt = new Date().toISOString();
  if (missing > 0) {
    await store.saveSummary({ ...run.summary, finishedAt: summary.finishedAt, status: 'failed' });
    return { summary: { ...summary, status: 'failed' }, missing, first };
  }
  const started = performance.now();
  const { driverReports } = await analyzeResponses(store, run.themes);
  await store.saveDriverReports(run.runId, driverReports);
  const tally = createCorrectionTally(run.corrections);
  const { records, digest } = await digestRecords(store, tally.add);
  summary.seconds.drivers = Math.round(performance.now() - started) / 1000;
  summary.status = 'done';
  summary.records = records;
  summary.recordsDigest = digest;
  summary.corrections = tally.counts();
  await store.saveSummary(summary);
  return { summary, missing, first };
}

/** The digest of the records as `insights.jsonl` would have it. */
async function digestRecords(
  store: Store,
  onLines: (lines: readonly string[]) => void,
): Promise<{ records: number; digest: string }> {
  const hash = createHash('sha256');
  let records = 0;
  for await (const lines of store.records()) {
    onLines(lines);
    if (lines.length > 0) hash.update(`${lines.join('\n')}\n`);
    records += lines.length;
  }
  return { records, digest: hash.digest('hex') };
}
