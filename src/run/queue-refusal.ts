import { DelayedError, type Job } from 'bullmq';
import { UndertoneError } from '../model/errors.js';
import type { StoredRun } from '../store/store.js';
import type { HandlerParts } from './handler-parts.js';
import type { Frame } from './load-frame.js';

/** A worker of another version hands a job back, and leaves it alone for this long. */
const REFUSED_DELAY = 3000;

/** Makes the guard of a handler: a job of a run that this process does not analyze in the same way is handed back. */
export function createRefusal(parts: HandlerParts) {
  const told = new Set<string>();
  /** @throws DelayedError where the fingerprint of the run is not the one of this process */
  return async function frameOrRefuse(run: StoredRun, job: Job, token: string | undefined): Promise<Frame> {
    const frame = await frameOf(parts, run);
    if (frame?.fingerprint === run.fingerprint) return frame;
    const found = frame?.fingerprint ?? null;
    const { runId, fingerprint: expected } = run;
    parts.metrics.refused++;
    if (!told.has(runId)) {
      parts.log.warn({ job: job.id, runId, expected, found }, 'run is of another version: handing it back');
    }
    told.add(runId);
    await job.updateProgress({ refused: found ?? 'unknown pack or model' });
    await job.moveToDelayed(Date.now() + REFUSED_DELAY, token);
    throw new DelayedError();
  };
}

/** Null where the store does not hold what the run is analyzed with, or not in a form this version knows. */
async function frameOf(parts: HandlerParts, run: StoredRun): Promise<Frame | null> {
  try {
    return await parts.pools.frameOf(run.frame);
  } catch (error) {
    if (error instanceof UndertoneError && ['fingerprint_differs', 'model_invalid'].includes(error.code)) {
      return null;
    }
    throw error;
  }
}
