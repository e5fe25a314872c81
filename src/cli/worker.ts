import type { Command } from 'commander';
import { UndertoneError } from '../model/errors.js';
import { type QueueFlags, queueFrom, storeFrom } from './queue-options.js';
import { untilSignal } from './until-signal.js';
import { wholeNumber } from './whole-number.js';

const DEFAULT_PORT = 9464;

interface WorkerFlags extends QueueFlags {
  readonly concurrency?: number;
  readonly threads?: number;
  readonly only?: readonly string[];
  readonly metricsPort?: string;
  readonly metricsHost?: string;
  readonly dashboard?: boolean;
  readonly logLevel: string;
}

/** `undertone worker`: works on the batches of runs that others started. */
export function addWorker(program: Command): void {
  program
    .command('worker')
    .description('Work on runs from a queue until told to stop (SIGTERM finishes what is begun)')
    .option('--queue <url>', 'the Redis of the queue (default: $UNDERTONE_QUEUE)')
    .option('--store <url>', 'the PostgreSQL store (default: $UNDERTONE_STORE)')
    .option('--concurrency <n>', 'batches at a time (default: one more than threads)', wholeNumber)
    .option('--threads <n>', 'threads for the analysis (default: one a core)', wholeNumber)
    .option('--only <kind...>', 'analyze, drivers or nightly (default: all)')
    .option('--metrics-port <port>', 'serve /healthz and /metrics there; 0 takes a free port')
    .option(
      '--metrics-host <host>',
      'address to serve them on; other than loopback asks for $UNDERTONE_METRICS_TOKEN',
    )
    .option('--dashboard', 'show the queues at the metrics port, to look at (default port: 9464)')
    .option('--log-level <level>', 'debug, info, warn or error', 'info')
    .action(workerCommand);
}

async function workerCommand(flags: WorkerFlags): Promise<void> {
  const kinds = ['analyze', 'drivers', 'nightly'] as const;
  const unknown = flags.only?.find((name) => !kinds.some((kind) => kind === name));
  if (unknown !== undefined) {
    throw new UndertoneError('usage', `Cannot work on ${unknown}: expected ${kinds.join(', ')}`, {
      hint: 'Leave out --only to work on all of them',
    });
  }
  const { hostWorker } = await import('../run/host-worker.js');
  const { createLog } = await import('./log.js');
  const token = process.env.UNDERTONE_METRICS_TOKEN;
  await hostWorker(
    {
      queue: queueFrom(flags),
      store: storeFrom(flags),
      only: kinds.filter((kind) => flags.only?.includes(kind) ?? true),
      log: createLog(flags.logLevel),
      ...(flags.concurrency !== undefined && { concurrency: flags.concurrency }),
      ...(flags.threads !== undefined && { threads: flags.threads }),
      ...((flags.metricsPort !== undefined || flags.dashboard) && {
        metrics: {
          port: portFrom(flags),
          dashboard: flags.dashboard === true,
          ...(flags.metricsHost !== undefined && { host: flags.metricsHost }),
          ...(token && { token }),
        },
      }),
    },
    untilSignal(),
  );
}

function portFrom(flags: WorkerFlags): number {
  const port = Number(flags.metricsPort ?? DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UndertoneError('usage', `Cannot serve metrics on port ${flags.metricsPort}: it is none`, {
    hint: 'Expected 0 to 65535',
  });
}
