import type { Command } from 'commander';
import type { Schedule } from '../model/schedule.js';
import type { Store } from '../store/store.js';
import { type QueueFlags, queueFrom, storeFrom } from './queue-options.js';

interface AddFlags extends QueueFlags {
  readonly cron: string;
  readonly tz: string;
  readonly config?: string;
  readonly out: string;
  readonly webhook?: string;
}

interface ListFlags extends QueueFlags {
  readonly json?: boolean;
}

/** `undertone schedule`: runs that repeat, over the files that are new each time. */
export function addSchedule(program: Command): void {
  const schedule = program
    .command('schedule')
    .description(
      'Runs that repeat: nightly, over new files. Workers run them; they are kept in the PostgreSQL store',
    );
  const withServers = (command: Command) =>
    command
      .option('--queue <url>', 'the Redis of the queue (default: $UNDERTONE_QUEUE)')
      .option('--store <url>', 'the PostgreSQL store (default: $UNDERTONE_STORE)')
      .exitOverride()
      .showHelpAfterError('Try --help with this command');
  withServers(schedule.command('add'))
    .argument('<id>', 'its name: small letters, digits and hyphens')
    .argument('<files...>', 'files or patterns to watch, as the worker sees them')
    .description('Add a schedule, or change the one of that name')
    .option('--cron <pattern>', 'minute hour day month weekday', '0 2 * * *')
    .option('--tz <zone>', 'time zone of the pattern, e.g. Asia/Bangkok', 'UTC')
    .option('-c, --config <file>', 'settings file')
    .option('-o, --out <dir>', 'folder for the report', 'undertone-out')
    .option('--webhook <url>', 'told the outcome by POST, signed with $UNDERTONE_WEBHOOK_SECRET')
    .action(addOne);
  withServers(schedule.command('list'))
    .description('Show the schedules with their next time')
    .option('--json', 'print as JSON')
    .action(list);
  withServers(schedule.command('remove'))
    .argument('<id>', 'name of the schedule')
    .description('Remove a schedule; what it has read is kept')
    .action(remove);
  withServers(schedule.command('run-now'))
    .argument('<id>', 'name of the schedule')
    .description('Run a schedule now, in this process without --queue, and exit as its run does')
    .action(runNow);
}

async function addOne(id: string, files: readonly string[], flags: AddFlags): Promise<void> {
  const { resolve } = await import('node:path');
  const { nextDue } = await import('../run/schedule.js');
  const { parseSchedule } = await import('../run/parse-schedule.js');
  const schedule = parseSchedule({
    scheduleId: id,
    pattern: flags.cron,
    timeZone: flags.tz,
    files: files.map((file) => resolve(file)),
    config: flags.config === undefined ? null : resolve(flags.config),
    out: resolve(flags.out),
    webhook: flags.webhook ?? null,
  });
  const next = nextDue(schedule, Date.now());
  await withStore(flags, async (store) => {
    const definition = JSON.stringify(schedule);
    await store.schedules.save({ scheduleId: id, definition, lastSlot: new Date().toISOString() });
    await putIntoQueue(flags, store);
  });
  process.stdout.write(`${id}: next ${new Date(next).toISOString()}\n`);
}

async function list(flags: ListFlags): Promise<void> {
  const { nextDue, readSchedule } = await import('../run/schedule.js');
  await withStore(flags, async (store) => {
    const shown = (await store.schedules.all()).map((stored) => {
      const schedule: Schedule = readSchedule(stored);
      return {
        ...schedule,
        next: new Date(nextDue(schedule, Date.now())).toISOString(),
        last: stored.lastSlot,
      };
    });
    const text = flags.json
      ? `${JSON.stringify(shown, null, 2)}\n`
      : shown
          .map(
            (one) =>
              `${one.scheduleId}  ${one.pattern} ${one.timeZone}  next ${one.next}  ${one.files.join(' ')}\n`,
          )
          .join('');
    process.stdout.write(text);
  });
}

async function remove(id: string, flags: QueueFlags): Promise<void> {
  await withStore(flags, async (store) => {
    if (!(await store.schedules.remove(id))) throw await unknown(id);
    await putIntoQueue(flags, store);
  });
}

async function runNow(id: string, flags: QueueFlags): Promise<void> {
  const { UndertoneError } = await import('../model/errors.js');
  const { readSchedule } = await import('../run/schedule.js');
  const { runAndTell } = await import('../run/schedule-worker.js');
  const { describeOutcome } = await import('../run/schedule-run.js');
  const { createLog } = await import('./log.js');
  const location = storeFrom(flags) ?? '';
  const queue = flags.queue ?? process.env.UNDERTONE_QUEUE;
  await withStore(flags, async (store) => {
    const stored = (await store.schedules.all()).find(({ scheduleId }) => scheduleId === id);
    if (stored === undefined) throw await unknown(id);
    const held = await store.schedules.hold(id);
    if (held === null) {
      throw new UndertoneError('schedule_busy', `Cannot run the schedule ${id}: it is being run`, {
        hint: 'Wait until it has finished',
      });
    }
    try {
      const outcome = await runAndTell(readSchedule(stored), {
        store,
        log: createLog('warn'),
        env: process.env,
        start: async (run) => {
          if (queue)
            return (await import('../run/queue-run.js')).runQueued({ ...run, queue, store: location });
          return (await import('../run/run.js')).run({ ...run, store: location });
        },
      });
      await store.schedules.finishSlot(id, outcome.startedAt);
      process.stdout.write(`${describeOutcome(outcome)}\n`);
      process.exitCode = outcome.exitCode;
    } finally {
      await held.release();
    }
  });
}

async function withStore(flags: QueueFlags, work: (store: Store) => Promise<void>): Promise<void> {
  const { serverStoreFrom } = await import('../run/queue-run.js');
  const { openStore } = await import('../store/open-store.js');
  const store = await openStore(serverStoreFrom(storeFrom(flags)));
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

async function putIntoQueue(flags: QueueFlags, store: Store): Promise<void> {
  const { connectQueue } = await import('../run/queue-connection.js');
  const { ensureSchedules, openNightlyQueue } = await import('../run/schedule.js');
  const connection = await connectQueue(queueFrom(flags));
  const queue = openNightlyQueue(connection);
  try {
    await ensureSchedules(queue, store.schedules);
  } finally {
    await queue.close();
    connection.disconnect();
  }
}

async function unknown(id: string): Promise<Error> {
  const { UndertoneError } = await import('../model/errors.js');
  return new UndertoneError('usage', `Cannot find the schedule ${id}: the store has none of that name`, {
    hint: 'undertone schedule list shows them',
  });
}
