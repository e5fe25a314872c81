import { join } from 'node:path';
import type { RunSummary } from '../model/run-summary.js';
import type { Settings } from '../model/settings.js';
import { createPreparer } from '../prepare/create-preparer.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { analyzeBatches } from './analyze-batches.js';
import { assertBooksBalance } from './balance-books.js';
import { assertReadable, ingestFiles } from './ingest-files.js';
import { type AnalysisPool, createAnalysisPool, laneCount } from './inline.js';
import { type Frame, loadFrame, saveFrame } from './load-frame.js';
import { inFolder } from './make-folder.js';
import { newRunId } from './new-run-id.js';
import type { Progress } from './progress.js';
import { reportRun } from './report-run.js';
import { startSummary } from './start-summary.js';

/** Comments in a batch: what one thread takes at a time. */
const BATCH_SIZE = 500;

export interface RunOptions {
  /** Files to read, '-' for standard input; none to go on with what is stored. Globs are expanded by the caller. */
  readonly files: readonly string[];
  readonly settings: Settings;
  /** Folder for the report and the exports; made where it is missing. */
  readonly out: string;
  /** Path of the store; `store.duckdb` in the output folder by default. */
  readonly store?: string;
  /** Threads for the analysis; as many as there are cores by default. The records do not depend on it. */
  readonly threads?: number;
  /** Path of a learned model, used beside the pack, or instead of it where the pack is `none`. */
  readonly model?: string;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * The whole line: exported comments in, insight records stored, a driver report written. Can be interrupted anywhere
 * and called again with the same options: the records are the same as if nothing had happened.
 * @throws UndertoneError where the input, settings, store or output folder are wrong
 */
export async function run(options: RunOptions): Promise<RunSummary> {
  const frame = loadFrame({ ...options.settings, model: options.model });
  const summary = startSummary(options.files, { fingerprint: frame.fingerprint, runId: newRunId() });
  await assertReadable(options.files, options.settings);
  return inFolder(options.out, () => runInto(options, { frame, summary }));
}

async function runInto(
  options: RunOptions,
  { frame, summary }: { frame: Frame; summary: RunSummary },
): Promise<RunSummary> {
  const { threads } = options;
  // The first thread loads what it needs while files are read: most runs have something to analyze.
  const pool = createAnalysisPool({ ...frame, ...(threads !== undefined && { threads }) });
  try {
    const store = await openStore(options.store ?? join(options.out, 'store.duckdb'));
    try {
      return await runOn(store, { pool, options, frame, summary });
    } finally {
      await store.close();
    }
  } finally {
    await pool.close();
  }
}

interface RunParts {
  readonly pool: AnalysisPool;
  readonly options: RunOptions;
  readonly frame: Frame;
  readonly summary: RunSummary;
}

/** The phases in order. */
async function runOn(store: Store, parts: RunParts): Promise<RunSummary> {
  const { options, frame, summary } = parts;
  await store.startRun({ ...summary, frame: await saveFrame(store, frame) });
  await timed(summary, 'ingest', () => ingest(store, summary, options));
  assertBooksBalance(summary.counts);
  await timed(summary, 'analyze', () => analyze(store, parts));
  await parts.pool.close();
  const { title } = options.settings;
  const { themes: pack, corrections } = frame;
  await reportRun(store, { summary, pack, corrections, title, out: options.out });
  await store.saveSummary(summary);
  return summary;
}

async function ingest(store: Store, summary: RunSummary, options: RunOptions): Promise<void> {
  const { files, settings, onProgress } = options;
  const result = await ingestFiles(store, {
    runId: summary.runId,
    files,
    settings,
    prepare: createPreparer(),
    onRead: (done, total) => onProgress?.({ phase: 'ingest', done, total, unit: 'bytes' }),
  });
  summary.counts = result.counts;
  summary.repaired = result.repaired;
}

async function analyze(store: Store, { pool, summary, options }: RunParts): Promise<void> {
  const { runId, fingerprint } = summary;
  const planned = await store.planBatches(runId, { fingerprint, size: BATCH_SIZE });
  if (planned.batches === 0) return;
  const analyzing = analyzeBatches(store, {
    runId,
    batches: planned.batches,
    pool,
    lanes: laneCount(planned.batches, pool.threads),
    onAnalyzed: (done) =>
      options.onProgress?.({ phase: 'analyze', done, total: planned.comments, unit: 'comments' }),
  });
  // The report will need it, it takes a while to load, and this thread has little to do meanwhile.
  const loading = import('../language/english/noun-phrases.js');
  [summary.analyzed] = await Promise.all([analyzing, loading]);
}

async function timed(summary: RunSummary, phase: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  await work();
  summary.seconds[phase] = Math.round(performance.now() - started) / 1000;
}
