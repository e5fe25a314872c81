import { getNextMillis, type JobsOptions, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { UndertoneError } from '../model/errors.js';
import type { NightlyJob } from '../model/job.js';
import { type Schedule, scheduleSchema } from '../model/schedule.js';
import type { ScheduleStore, StoredSchedule } from '../store/schedule-store.js';
import { queueNames } from './queue.js';

const jobOptions: JobsOptions = {
  removeOnComplete: { count: 50 },
  removeOnFail: { count: 50 },
};

export type NightlyQueue = Queue<NightlyJob>;

export function openNightlyQueue(connection: Redis): NightlyQueue {
  const queue: NightlyQueue = new Queue(queueNames.nightly, { connection });
  queue.on('error', () => undefined);
  return queue;
}

/**
 * The next due time after `after`, both in milliseconds since 1970. A time that a clock change skips is due when the
 * clock goes on, one that comes twice is due the first time.
 * @throws UndertoneError usage where the pattern or the time zone is wrong
 */
export function nextDue(when: Pick<Schedule, 'pattern' | 'timeZone'>, after: number): number {
  try {
    new Intl.DateTimeFormat('en', { timeZone: when.timeZone });
  } catch (cause) {
    throw new UndertoneError('usage', `Cannot schedule in the time zone ${when.timeZone}: there is none`, {
      hint: 'Expected a name such as Europe/London or Asia/Bangkok',
      cause,
    });
  }
  let next: number | undefined;
  try {
    next = getNextMillis(after, { pattern: when.pattern, tz: when.timeZone });
  } catch (cause) {
    throw patternError(when.pattern, cause);
  }
  if (next === undefined) throw patternError(when.pattern, null);
  return next;
}

/**
 * Puts the schedules of the store into the queue, and takes out what the store does not know. Called when a worker
 * starts and while it works, so that schedules outlive their Redis. A due time that passed meanwhile is run once.
 */
export async function ensureSchedules(
  queue: NightlyQueue,
  store: ScheduleStore,
  now: number = Date.now(),
): Promise<void> {
  const wanted = (await store.all()).map((stored) => ({ stored, schedule: readSchedule(stored) }));
  const known = await queue.getJobSchedulers(0, -1);
  const ids = new Set(wanted.map(({ schedule }) => schedule.scheduleId));
  for (const { key } of known) if (!ids.has(key)) await queue.removeJobScheduler(key);
  for (const { stored, schedule } of wanted) {
    const { scheduleId: id, pattern, timeZone } = schedule;
    const present = known.find(({ key }) => key === id);
    // Putting it in again would move a due time that waits for a worker into the future.
    if (present?.pattern === pattern && present.tz === timeZone) continue;
    await queue.upsertJobScheduler(
      id,
      { pattern, tz: timeZone },
      { name: 'nightly', data: { schedule: id }, opts: jobOptions },
    );
    const missed = missedDue(schedule, stored.lastSlot, now);
    if (missed === null) continue;
    await queue.add('nightly', { schedule: id }, { ...jobOptions, jobId: `${id}-missed-${missed}` });
  }
}

/** The last due time that passed without a run, or null. However many passed, it is one. */
function missedDue(schedule: Schedule, lastSlot: string | null, now: number): number | null {
  if (lastSlot === null) return null;
  const due = nextDue(schedule, Date.parse(lastSlot));
  return due < now ? due : null;
}

export function readSchedule(stored: StoredSchedule): Schedule {
  return scheduleSchema.parse(JSON.parse(stored.definition));
}

function patternError(pattern: string, cause: unknown): UndertoneError {
  return new UndertoneError('usage', `Cannot schedule by "${pattern}": it is not a cron pattern`, {
    hint: 'Expected minute hour day month weekday, e.g. "0 2 * * *" for two at night',
    cause,
  });
}
