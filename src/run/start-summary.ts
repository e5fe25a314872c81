import type { RunSummary } from '../model/run-summary.js';

/** The books of a run that has not read anything yet. */
export function startSummary(
  files: readonly string[],
  run: { readonly runId: string; readonly fingerprint: string },
): RunSummary {
  return {
    runId: run.runId,
    status: 'running',
    startedAt: new Date().toISOString(),
    finishedAt: null,
    seconds: {},
    files: [...files],
    counts: { read: 0, new: 0, changed: 0, unchanged: 0, duplicate: 0, empty: 0, rejected: 0 },
    repaired: 0,
    analyzed: 0,
    records: 0,
    corrections: [],
    fingerprint: run.fingerprint,
    recordsDigest: null,
  };
}
