import { loadSettings } from '../config/load-settings.js';
import { UndertoneError } from '../model/errors.js';
import type { RunSummary } from '../model/run-summary.js';
import type { Schedule, ScheduleOutcome } from '../model/schedule.js';
import type { Settings } from '../model/settings.js';
import type { Store } from '../store/store.js';
import { findNewFiles } from './schedule-files.js';

/** How the run itself is done: on the queue, or in this process. */
export type StartRun = (options: {
  files: readonly string[];
  settings: Settings;
  out: string;
  resume: boolean;
}) => Promise<RunSummary>;

/**
 * One scheduled run: the files that are new since the last one, through the whole line. A run that was left unfinished
 * is finished even where no file is new. Never throws: a failure is an outcome.
 */
export async function runSchedule(
  schedule: Schedule,
  parts: { store: Store; start: StartRun; env: NodeJS.ProcessEnv },
): Promise<ScheduleOutcome> {
  const startedAt = new Date().toISOString();
  const base = { scheduleId: schedule.scheduleId, startedAt };
  try {
    const { store } = parts;
    const files = await findNewFiles(schedule.files, await store.schedules.seenFiles(schedule.scheduleId));
    const [last] = await store.runs(1);
    const unfinished = last !== undefined && last.status !== 'done';
    if (files.size === 0 && !unfinished) return nothingNew(base);
    const { settings } = loadSettings({
      ...(schedule.config !== null && { file: schedule.config }),
      env: parts.env,
      flags: {},
    });
    const summary = await parts.start({
      files: [...files.keys()],
      settings,
      out: schedule.out,
      resume: files.size === 0,
    });
    await store.schedules.rememberFiles(schedule.scheduleId, files);
    return done(base, { summary, settings, files: files.size });
  } catch (error) {
    return failed(base, error);
  }
}

type Base = Pick<ScheduleOutcome, 'scheduleId' | 'startedAt'>;
const none = { runId: null, files: 0, comments: 0, records: 0 };

function nothingNew(base: Base): ScheduleOutcome {
  const message = 'No new file, nothing to finish';
  return {
    ...base,
    ...none,
    status: 'nothing new',
    exitCode: 0,
    message,
    finishedAt: new Date().toISOString(),
  };
}

function done(
  base: Base,
  ended: { summary: RunSummary; settings: Settings; files: number },
): ScheduleOutcome {
  const { summary, settings, files } = ended;
  const { rejected, read } = summary.counts;
  const tooMany = settings.maxRejected !== null && rejected > settings.maxRejected;
  return {
    ...base,
    status: 'done',
    exitCode: tooMany ? 1 : 0,
    message: `${files} files, ${read} comments read, ${rejected} rejected, ${summary.analyzed} analyzed`,
    runId: summary.runId,
    files,
    comments: read,
    records: summary.records,
    finishedAt: new Date().toISOString(),
  };
}

function failed(base: Base, error: unknown): ScheduleOutcome {
  const known = error instanceof UndertoneError;
  return {
    ...base,
    ...none,
    status: 'failed',
    exitCode: known ? error.exitCode : 3,
    message: known ? `[${error.code}] ${error.message}` : 'Undertone stopped on a defect of its own',
    finishedAt: new Date().toISOString(),
  };
}

/** The one line that sums a scheduled run up. */
export function describeOutcome(outcome: ScheduleOutcome): string {
  const seconds = (Date.parse(outcome.finishedAt) - Date.parse(outcome.startedAt)) / 1000;
  const run = outcome.runId === null ? '' : ` (run ${outcome.runId})`;
  return `${outcome.scheduleId}: ${outcome.status} in ${seconds.toFixed(1)} s, exit ${outcome.exitCode}: ${outcome.message}${run}`;
}
