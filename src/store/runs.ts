import type { RunSummary } from '../model/run-summary.js';
import type { Connection, Row } from './database.js';
import { textOrNull } from './rows.js';
import type { StartedRun, StoredRun } from './store.js';

export async function startRun(database: Connection, run: StartedRun): Promise<void> {
  await database.run(
    `INSERT INTO run (run_id, status, started_at, finished_at, fingerprint, summary, frame)
     VALUES ($1, 'running', $2, NULL, $3, NULL, $4)`,
    [run.runId, run.startedAt, run.fingerprint, run.frame ?? null],
  );
}

/** The batches of a run that is not done are kept: they say what it still has to do. */
export async function saveSummary(database: Connection, summary: RunSummary): Promise<void> {
  await database.run('UPDATE run SET status = $2, finished_at = $3, summary = $4 WHERE run_id = $1', [
    summary.runId,
    summary.status,
    summary.finishedAt,
    JSON.stringify(summary),
  ]);
  if (summary.status === 'done') await database.run('DELETE FROM batch WHERE run_id = $1', [summary.runId]);
}

export async function readRun(database: Connection, runId: string): Promise<StoredRun | null> {
  const [row] = await database.rows('SELECT * FROM run WHERE run_id = $1', [runId]);
  return row === undefined ? null : toRun(row);
}

export async function readRuns(database: Connection, limit: number): Promise<StoredRun[]> {
  const rows = await database.rows('SELECT * FROM run ORDER BY started_at DESC, run_id DESC LIMIT $1', [
    limit,
  ]);
  return rows.map(toRun);
}

export async function readLastDone(database: Connection): Promise<RunSummary | null> {
  const [row] = await database.rows(
    `SELECT summary FROM run WHERE status = 'done' ORDER BY started_at DESC, run_id DESC LIMIT 1`,
  );
  return row === undefined ? null : JSON.parse(String(row.summary));
}

function toRun(row: Row): StoredRun {
  return {
    runId: String(row.run_id),
    status: row.status as StoredRun['status'],
    startedAt: String(row.started_at),
    finishedAt: textOrNull(row.finished_at),
    fingerprint: String(row.fingerprint),
    frame: textOrNull(row.frame),
    summary: row.summary === null ? null : JSON.parse(String(row.summary)),
  };
}
