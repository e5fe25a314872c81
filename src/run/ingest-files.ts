import { readExport } from '../ingest/read-export.js';
import type { Comment } from '../model/comment.js';
import type { IngestBatch, RawComment } from '../model/raw-comment.js';
import type { Counts } from '../model/run-summary.js';
import type { Settings } from '../model/settings.js';
import type { StagedComment, Store } from '../store/store.js';

/** What came of reading the files. */
export interface IngestResult {
  readonly counts: Counts;
  /** Rows kept after a repair. */
  readonly repaired: number;
}

/**
 * Reads the files one after the other, prepares each comment, and takes all of them over into the store in one
 * transaction: a run that dies before that has changed nothing.
 */
export async function ingestFiles(
  store: Store,
  options: {
    runId: string;
    files: readonly string[];
    settings: Settings;
    prepare: (raw: RawComment) => Comment;
    onRead: (bytes: number, total: number | null) => void;
  },
): Promise<IngestResult> {
  const { runId, files, settings } = options;
  const totals = { read: 0, empty: 0, rejected: 0, repaired: 0 };
  await store.clearStaged();
  for (const file of files) {
    for await (const batch of readExport(file, settings)) {
      const prepared = prepareBatch(batch, options.prepare);
      totals.read += batch.comments.length + batch.rejected;
      totals.empty += batch.comments.length - prepared.length;
      totals.rejected += batch.rejected;
      totals.repaired += batch.rejects.filter((reject) => !reject.rejected).length;
      await store.stage(prepared);
      await store.addRejects(runId, batch.rejects);
      options.onRead(batch.bytesRead, batch.bytesTotal);
    }
  }
  const merged = await store.mergeStaged(runId);
  const counts = {
    ...merged,
    read: totals.read,
    empty: totals.empty,
    rejected: totals.rejected + merged.rejected,
  };
  return { counts, repaired: totals.repaired };
}

/** Comments without any text are counted and not stored. */
function prepareBatch(batch: IngestBatch, prepare: (raw: RawComment) => Comment): StagedComment[] {
  const staged: StagedComment[] = [];
  for (const raw of batch.comments) {
    const comment = prepare(raw);
    if (comment.content !== 'empty') staged.push({ comment, file: raw.file, line: raw.line });
  }
  return staged;
}

/**
 * Reads the beginning of each file, so that what cannot be read is said before anything is written. Standard input
 * can be read once only, and is left for the run.
 * @throws UndertoneError input_unreadable, config_invalid
 */
export async function assertReadable(files: readonly string[], settings: Settings): Promise<void> {
  for (const file of files) {
    if (file === '-') continue;
    for await (const _batch of readExport(file, settings, { batchSize: 1 })) break;
  }
}
