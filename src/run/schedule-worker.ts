import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { nightlyJobSchema } from '../model/job.js';
import type { Schedule, ScheduleOutcome } from '../model/schedule.js';
import type { Store } from '../store/store.js';
import { queueNames } from './queue.js';
import type { WorkerMetrics } from './queue-metrics.js';
import { ensureSchedules, openNightlyQueue, readSchedule } from './schedule.js';
import { describeOutcome, runSchedule, type StartRun } from './schedule-run.js';
import { postOutcome } from './schedule-webhook.js';

export interface NightlyParts {
  readonly store: Store;
  readonly start: StartRun;
  readonly log: Logger;
  readonly env: NodeJS.ProcessEnv;
  readonly metrics: WorkerMetrics;
}

/** Whoever holds this reads files into the store: schedules that are due together take turns. No schedule has this name. */
const TURN = '*';
/** How long one of them waits before it asks again. */
const TURN_DELAY = 2000;

/** How often a worker looks whether the queue still has the schedules of the store. */
const ENSURE_INTERVAL = 60_000;
/** Reading files computes on the main thread for a while; a lock must last that long. */
const LOCK_DURATION = 60_000;

/** Works on schedules, and keeps them in the queue. */
export async function startNightly(
  connection: Redis,
  parts: NightlyParts,
): Promise<{ close: () => Promise<void> }> {
  const queue = openNightlyQueue(connection);
  const worker = new Worker(queueNames.nightly, createNightlyHandler(parts), {
    connection,
    concurrency: 4,
    lockDuration: LOCK_DURATION,
    stalledInterval: 5000,
    maxStalledCount: 3,
  });
  worker.on('failed', (job, error) =>
    parts.log.error({ job: job?.id, error: error.message }, 'schedule failed'),
  );
  worker.on('error', () => undefined);
  const ensure = () => ensureSchedules(queue, parts.store.schedules);
  const timer = setInterval(() => {
    ensure().catch((error) =>
      parts.log.warn({ error: String(error) }, 'schedules could not be looked after'),
    );
  }, ENSURE_INTERVAL);
  await worker.waitUntilReady();
  await ensure();
  return {
    close: async () => {
      clearInterval(timer);
      await worker.close();
      await queue.close();
    },
  };
}

/**
 * The work on a nightly job. However often a due time comes, from however many workers, it is run once: a lock keeps
 * the others out meanwhile, and the due time is noted when it is done. Killed in the middle, it is run again.
 */
export function createNightlyHandler(parts: NightlyParts): (job: Job, token?: string) => Promise<null> {
  const { store, log } = parts;
  return async (job, token) => {
    const payload = nightlyJobSchema.safeParse(job.data);
    if (!payload.success)
      throw new UnrecoverableError('Cannot run a schedule: its payload is not {schedule}');
    const { schedule: id } = payload.data;
    const held = await store.schedules.hold(id);
    if (held === null) {
      log.warn({ schedule: id }, 'schedule is still running: this time is left out');
      return null;
    }
    let turn: Awaited<ReturnType<typeof store.schedules.hold>> = null;
    try {
      const stored = (await store.schedules.all()).find(({ scheduleId }) => scheduleId === id);
      if (stored === undefined)
        throw new UnrecoverableError(`Cannot run the schedule ${id}: the store has none`);
      const slot = new Date(dueOf(job)).toISOString();
      if (stored.lastSlot !== null && stored.lastSlot >= slot) {
        log.info({ schedule: id, slot }, 'this time was run already');
        return null;
      }
      turn = await store.schedules.hold(TURN);
      if (turn === null) {
        await job.moveToDelayed(Date.now() + TURN_DELAY, token);
        throw new DelayedError();
      }
      const outcome = await measured(readSchedule(stored), parts);
      // Whatever was due before it began is done with it.
      await store.schedules.finishSlot(id, outcome.startedAt);
    } finally {
      await turn?.release();
      await held.release();
    }
    return null;
  };
}

async function measured(schedule: Schedule, parts: NightlyParts): Promise<ScheduleOutcome> {
  const { metrics } = parts;
  const started = performance.now();
  const outcome = await runAndTell(schedule, parts);
  metrics.seconds.nightly += (performance.now() - started) / 1000;
  metrics.schedules++;
  if (outcome.status === 'failed') metrics.failures++;
  return outcome;
}

/** Runs a schedule, logs its one line, and tells its webhook. */
export async function runAndTell(
  schedule: Schedule,
  parts: Omit<NightlyParts, 'metrics'>,
): Promise<ScheduleOutcome> {
  const outcome = await runSchedule(schedule, parts);
  const about = { schedule: schedule.scheduleId, runId: outcome.runId, exitCode: outcome.exitCode };
  if (outcome.status === 'failed') parts.log.error(about, describeOutcome(outcome));
  else parts.log.info(about, describeOutcome(outcome));
  if (schedule.webhook !== null) {
    const problem = await postOutcome(outcome, {
      url: schedule.webhook,
      secret: parts.env.UNDERTONE_WEBHOOK_SECRET,
    });
    if (problem !== null) parts.log.error({ schedule: schedule.scheduleId, problem }, 'webhook was not told');
  }
  return outcome;
}

/** The time a job was due: in its id where the scheduler made it, or where it makes up for a missed one. */
function dueOf(job: Job): number {
  const due = Number(/[:-](\d{13})$/.exec(job.id ?? '')?.[1]);
  return Number.isFinite(due) ? due : job.timestamp;
}
