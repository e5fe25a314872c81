import type { DriverReport } from '../model/driver-report.js';
import { readAsset, saveAsset } from './assets.js';
import type { Database, Row } from './database.js';
import { readRecordsByResponse, writeParquet } from './export-records.js';
import { createIngest } from './merge-staged.js';
import { createDiscoveryStore } from './read-discovery.js';
import { readCounts, readDayCounts, readQuotes, readThemeCounts } from './read-report.js';
import { readResponses } from './read-responses.js';
import { toComment, toReject } from './rows.js';
import { readLastDone, readRun, readRuns, saveSummary, startRun } from './runs.js';
import { saveInsights } from './save-insights.js';
import { createScheduleStore } from './schedules.js';
import * as batches from './sql/batches.js';
import * as report from './sql/report.js';
import type { RunKey, Store } from './store.js';

/** The store, written once for both engines. */
export function createSqlStore(database: Database): Store {
  const { close: closeIngest, ...ingest } = createIngest(database);
  return {
    ...ingest,
    startRun: (run) => startRun(database, run),
    rejects: (runId) =>
      mapChunks(
        database.stream('SELECT * FROM reject WHERE run_id = $1 ORDER BY file, line, code', [runId]),
        toReject,
      ),
    planBatches: (runId, options) => planBatches(database, runId, options),
    pendingComments: (runId, batch) => pendingComments(database, runId, batch),
    unfinishedBatches: (run, { from, limit }) =>
      database
        .rows(batches.unfinishedBatches, [run.fingerprint, run.runId, from, limit])
        .then((rows) => rows.map((row) => Number(row.batch))),
    missing: (run, limit) => missing(database, run, limit),
    saveInsights: (insights) => saveInsights(database, insights),
    recordsOf: async (commentId) => {
      const rows = await database.rows(report.recordsOf, [commentId]);
      return rows.map((row) => String(row.record));
    },
    records: () => mapChunks(database.stream(report.records), (row) => String(row.record)),
    recordsByResponse: () => readRecordsByResponse(database),
    writeParquet: (path) => writeParquet(database, path),
    responses: (options) => readResponses(database, options),
    counts: () => readCounts(database),
    dayCounts: () => readDayCounts(database),
    themeCounts: () => readThemeCounts(database),
    quotes: (limit) => readQuotes(database, limit),
    untaggedTexts: () =>
      mapChunks(database.stream(report.untaggedTexts), (row) => ({
        source: String(row.source),
        commentId: String(row.comment_id),
        text: String(row.text),
      })),
    saveAsset: (content) => saveAsset(database, content),
    asset: (hash) => readAsset(database, hash),
    saveDriverReports: (runId, reports) => saveDriverReports(database, runId, reports),
    saveSummary: (summary) => saveSummary(database, summary),
    run: (runId) => readRun(database, runId),
    runs: (limit) => readRuns(database, limit),
    lastRun: () => readLastDone(database),
    discovery: createDiscoveryStore(database),
    schedules: createScheduleStore(database),
    close: async () => {
      await closeIngest();
      await database.close();
    },
  };
}

async function planBatches(
  database: Database,
  runId: string,
  { fingerprint, size }: { fingerprint: string; size: number },
) {
  await database.run(batches.planBatches, [fingerprint, runId, size]);
  await database.refreshStatistics(['batch']);
  const [planned] = await database.rows(
    'SELECT count(*) AS batches, coalesce(sum(comments), 0) AS comments FROM batch WHERE run_id = $1',
    [runId],
  );
  return { batches: Number(planned?.batches), comments: Number(planned?.comments) };
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

async function missing(database: Database, run: RunKey, limit: number) {
  const keys = [run.fingerprint, run.runId];
  const [count] = await database.rows(batches.countMissing, keys);
  const rows = await database.rows(batches.missingComments, [...keys, limit]);
  return {
    comments: Number(count?.n ?? 0),
    first: rows.map((row) => ({ source: String(row.source), commentId: String(row.comment_id) })),
  };
}

/** In place of an earlier report of the same run: the phase may be repeated. */
async function saveDriverReports(database: Database, runId: string, reports: readonly DriverReport[]) {
  const rows = reports.map((one) => [runId, one.outcome.name, JSON.stringify(one)]);
  await database.transaction(async (inside) => {
    await database.lockInside(inside, `drivers ${runId}`);
    await inside.run('DELETE FROM driver_report WHERE run_id = $1', [runId]);
    await inside.append('driver_report', ['run_id', 'outcome', 'report'], rows);
  });
}

async function* mapChunks<T>(chunks: AsyncIterable<Row[]>, map: (row: Row) => T): AsyncGenerator<T[]> {
  for await (const rows of chunks) yield rows.map(map);
}
