import type { RunSummary } from '../model/run-summary.js';
import type { Database, Row, Value } from './database.js';
import { groupResponses } from './group-responses.js';
import { readCounts, readQuotes, readThemeCounts } from './read-report.js';
import {
  insightColumns,
  insightRow,
  mentionColumns,
  mentionRows,
  rejectColumns,
  rejectRow,
  stagedColumns,
  stagedRow,
  toComment,
  toReject,
} from './rows.js';
import * as batches from './sql/batches.js';
import * as merge from './sql/merge.js';
import * as report from './sql/report.js';
import type { MergeCounts, Store, StoredInsight } from './store.js';

/** The store, written once for both engines. */
export function createSqlStore(database: Database): Store {
  let position = 0;
  return {
    startRun: (run) => startRun(database, run),
    clearStaged: async () => {
      await database.run('DELETE FROM staged');
      position = 0;
    },
    stage: (comments) =>
      database.append(
        'staged',
        stagedColumns,
        comments.map((staged) => stagedRow(staged, position++)),
      ),
    mergeStaged: (runId) => database.transaction(() => mergeStaged(database, runId)),
    addRejects: (runId, rejects) =>
      database.append(
        'reject',
        rejectColumns,
        rejects.map((reject) => rejectRow(runId, reject)),
      ),
    rejects: (runId) =>
      mapChunks(
        database.stream('SELECT * FROM reject WHERE run_id = $1 ORDER BY file, line, code', [runId]),
        toReject,
      ),
    planBatches: async (runId, { fingerprint, size }) => {
      await database.run(batches.planBatches, [fingerprint, runId, size]);
      const [planned] = await database.rows(
        'SELECT count(*) AS batches, coalesce(sum(comments), 0) AS comments FROM batch WHERE run_id = $1',
        [runId],
      );
      return { batches: Number(planned?.batches), comments: Number(planned?.comments) };
    },
    pendingComments: (runId, batch) => pendingComments(database, runId, batch),
    saveInsights: (insights) => database.transaction(() => saveInsights(database, insights)),
    records: () => mapChunks(database.stream(report.records), (row) => String(row.record)),
    responses: () => groupResponses(database.stream(report.responses)),
    counts: () => readCounts(database),
    themeCounts: () => readThemeCounts(database),
    quotes: (limit) => readQuotes(database, limit),
    untaggedTexts: () =>
      mapChunks(database.stream(report.untaggedTexts), (row) => ({
        source: String(row.source),
        commentId: String(row.comment_id),
        text: String(row.text),
      })),
    saveDriverReports: (runId, reports) =>
      database.append(
        'driver_report',
        ['run_id', 'outcome', 'report'],
        reports.map((one) => [runId, one.outcome.name, JSON.stringify(one)]),
      ),
    finishRun: (summary) => finishRun(database, summary),
    lastRun: () => lastRun(database),
    close: () => database.close(),
  };
}

async function startRun(database: Database, run: { runId: string; startedAt: string; fingerprint: string }) {
  await database.run(
    'INSERT INTO run (run_id, status, started_at, finished_at, fingerprint, summary) VALUES ($1, $2, $3, NULL, $4, NULL)',
    [run.runId, 'running', run.startedAt, run.fingerprint],
  );
}

async function mergeStaged(database: Database, runId: string): Promise<MergeCounts> {
  const duplicate = await count(database, merge.countDuplicates);
  await database.run(merge.rejectConflicts, [runId]);
  const rejected = await count(
    database,
    `SELECT count(*) AS n FROM reject WHERE run_id = $1 AND code = 'conflicting_id'`,
    [runId],
  );
  await database.run(merge.dropLaterRows);
  const [staged] = await database.rows(merge.countStaged);
  await database.run(merge.updateChanged, [runId]);
  await database.run(merge.insertNew, [runId]);
  await database.run('DELETE FROM staged');
  return {
    new: Number(staged?.new ?? 0),
    changed: Number(staged?.changed ?? 0),
    unchanged: Number(staged?.unchanged ?? 0),
    duplicate,
    rejected,
  };
}

async function pendingComments(database: Database, runId: string, batch: number) {
  const [run] = await database.rows(
    `SELECT r.fingerprint AS fingerprint, b.first_seq AS first_seq, b.last_seq AS last_seq
     FROM batch b JOIN run r ON r.run_id = b.run_id WHERE b.run_id = $1 AND b.batch = $2`,
    [runId, batch],
  );
  if (run === undefined) return [];
  const rows = await database.rows(batches.pendingComments, [
    String(run.fingerprint),
    Number(run.first_seq),
    Number(run.last_seq),
  ]);
  return rows.map((row) => ({ seq: Number(row.seq), comment: toComment(row) }));
}

/** Rows of earlier answers go first: a batch that is written twice leaves the same rows. */
async function saveInsights(database: Database, insights: readonly StoredInsight[]): Promise<void> {
  const seqs = insights.map((insight) => insight.seq);
  if (seqs.length === 0) return;
  // The range lets both engines skip the blocks that cannot hold them.
  const written = `seq BETWEEN ${Math.min(...seqs)} AND ${Math.max(...seqs)} AND seq IN (${seqs.join(', ')})`;
  await database.run(`DELETE FROM insight WHERE ${written}`);
  await database.run(`DELETE FROM mention WHERE ${written}`);
  await database.append('insight', insightColumns, insights.map(insightRow));
  await database.append('mention', mentionColumns, insights.flatMap(mentionRows));
}

async function finishRun(database: Database, summary: RunSummary): Promise<void> {
  await database.run('UPDATE run SET status = $2, finished_at = $3, summary = $4 WHERE run_id = $1', [
    summary.runId,
    summary.status,
    summary.finishedAt,
    JSON.stringify(summary),
  ]);
  await database.run('DELETE FROM batch WHERE run_id = $1', [summary.runId]);
}

async function lastRun(database: Database): Promise<RunSummary | null> {
  const [row] = await database.rows(
    'SELECT summary FROM run WHERE summary IS NOT NULL ORDER BY started_at DESC, run_id DESC LIMIT 1',
  );
  return row === undefined ? null : JSON.parse(String(row.summary));
}

async function count(database: Database, sql: string, values: readonly Value[] = []): Promise<number> {
  const [row] = await database.rows(sql, values);
  return Number(row?.n ?? 0);
}

async function* mapChunks<T>(chunks: AsyncIterable<Row[]>, map: (row: Row) => T): AsyncGenerator<T[]> {
  for await (const rows of chunks) yield rows.map(map);
}
