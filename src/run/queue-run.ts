import type { Redis } from 'ioredis';
import { UndertoneError } from '../model/errors.js';
import type { RunSummary } from '../model/run-summary.js';
import { createPreparer } from '../prepare/create-preparer.js';
import { isServerStore, openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { assertBooksBalance } from './balance-books.js';
import { assertReadable, ingestFiles } from './ingest-files.js';
import { type Frame, loadFrame, saveFrame } from './load-frame.js';
import { inFolder } from './make-folder.js';
import { newRunId } from './new-run-id.js';
import { enqueueRun, openQueues } from './queue.js';
import { connectQueue } from './queue-connection.js';
import { followRun } from './queue-follow.js';
import { reportRun } from './report-run.js';
import type { RunOptions } from './run.js';
import { startSummary } from './start-summary.js';

/** Comments in a batch job: large enough that the queue costs next to nothing, small enough to lose little. */
export const QUEUED_BATCH = 500;

export interface QueuedRunOptions extends Omit<RunOptions, 'store' | 'threads'> {
  /** Address of the Redis. */
  readonly queue: string;
  /** Address of the PostgreSQL store that all workers use. */
  readonly store: string;
  /** Go on with the last run that was not finished, if there is one of this version. */
  readonly resume?: boolean;
  /** Hand the run over and do not wait for it. */
  readonly detach?: boolean;
  readonly onNotice?: (notice: string) => void;
}

/**
 * The same straight line with the analysis on queue workers: files are read here, batches analyzed by whoever works
 * on the queue, the report is written here in the end.
 * @returns the summary; its status is `running` where it was only handed over
 * @throws UndertoneError usage, queue_unreachable, queue_unfit before anything is written; queue_failed,
 *   run_incomplete, store_failed where it can be resumed
 */
export async function runQueued(options: QueuedRunOptions): Promise<RunSummary> {
  serverStoreFrom(options.store);
  const frame = loadFrame({ ...options.settings, model: options.model });
  await assertReadable(options.files, options.settings);
  const connection = await connectQueue(options.queue);
  try {
    const store = await openStore(options.store);
    try {
      const work = () => runOn({ store, connection, frame }, options);
      return await (options.detach ? work() : inFolder(options.out, work));
    } finally {
      await store.close();
    }
  } finally {
    connection.disconnect();
  }
}

/**
 * The location of a store that several processes can use at once.
 * @throws UndertoneError usage where it is another, or none
 */
export function serverStoreFrom(location: string | undefined): string {
  if (location !== undefined && isServerStore(location)) return location;
  const found = location === undefined ? 'none' : 'a DuckDB file';
  throw new UndertoneError(
    'usage',
    `Cannot work with a queue: expected a PostgreSQL store, which several processes can use at once, found ${found}`,
    { hint: 'Give --store postgres://user@host/database, or leave out --queue' },
  );
}

async function runOn(
  parts: { store: Store; connection: Redis; frame: Frame },
  options: QueuedRunOptions,
): Promise<RunSummary> {
  const { store, frame } = parts;
  const { fingerprint } = frame;
  const summary =
    (options.resume ? await openRun(store, fingerprint) : null) ?? (await plan(store, frame, options));
  const queues = openQueues(parts.connection);
  await enqueueRun(queues, summary.runId);
  await queues.close();
  if (options.detach) return summary;
  const started = performance.now();
  const run = await followRun(parts, {
    runId: summary.runId,
    total: summary.analyzed,
    batchSize: QUEUED_BATCH,
    ...(options.onProgress && { onProgress: options.onProgress }),
    ...(options.onNotice && { onNotice: options.onNotice }),
  });
  if (run.status === 'failed') throw await incomplete(store, run);
  const finished: RunSummary = run.summary ?? summary;
  // The worker that closed the run has found its drivers meanwhile.
  const elapsed = (performance.now() - started) / 1000 - (finished.seconds.drivers ?? 0);
  finished.seconds.analyze = Math.round(elapsed * 1000) / 1000;
  await reportRun(store, {
    summary: finished,
    pack: frame.themes,
    corrections: frame.corrections,
    title: options.settings.title,
    out: options.out,
  });
  await store.saveSummary(finished);
  return finished;
}

/** The last run, if it was not finished and is of this version; set going again. */
async function openRun(store: Store, fingerprint: string): Promise<RunSummary | null> {
  const [last] = await store.runs(1);
  if (last === undefined || last.status === 'done' || last.fingerprint !== fingerprint) return null;
  if (last.summary === null) return null; // it did not get through its files
  const summary: RunSummary = { ...last.summary, status: 'running', finishedAt: null };
  await store.saveSummary(summary);
  return summary;
}

async function plan(store: Store, frame: Frame, options: QueuedRunOptions): Promise<RunSummary> {
  const { fingerprint } = frame;
  const summary = startSummary(options.files, { fingerprint, runId: newRunId() });
  const { runId } = summary;
  await store.startRun({ ...summary, frame: await saveFrame(store, frame) });
  const started = performance.now();
  const ingested = await ingestFiles(store, {
    runId,
    files: options.files,
    settings: options.settings,
    prepare: createPreparer(),
    onRead: (done, total) => options.onProgress?.({ phase: 'ingest', done, total, unit: 'bytes' }),
  });
  summary.counts = ingested.counts;
  summary.repaired = ingested.repaired;
  assertBooksBalance(summary.counts);
  const planned = await store.planBatches(runId, { fingerprint, size: QUEUED_BATCH });
  summary.analyzed = planned.comments;
  summary.seconds.ingest = Math.round(performance.now() - started) / 1000;
  await store.saveSummary(summary);
  return summary;
}

async function incomplete(
  store: Store,
  run: { runId: string; fingerprint: string },
): Promise<UndertoneError> {
  const { comments, first } = await store.missing(run, 5);
  const named = first.map(({ source, commentId }) => `${source}/${commentId}`).join(', ');
  return new UndertoneError(
    'run_incomplete',
    `Cannot finish the run ${run.runId}: ${comments} comments have no record (${named}${comments > 5 ? ', …' : ''})`,
    { hint: 'See the logs of the workers, then run it again with --resume' },
  );
}
