import type { Command } from 'commander';
import { type QueueFlags, queueFrom, storeFrom } from './queue-options.js';
import { untilSignal } from './until-signal.js';
import { wholeNumber } from './whole-number.js';

interface WorkerFlags extends QueueFlags {
  readonly concurrency?: number;
  readonly threads?: number;
  readonly only?: readonly string[];
  readonly metricsPort?: string;
  readonly metricsHost?: string;
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
    .option('--log-level <level>', 'debug, info, warn or error', 'info')
    .action(workerCommand);
}

async function workerCommand(flags: WorkerFlags): Promise<void> {
  const { UndertoneError } = await import('../model/errors.js');
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
      ...(flags.metricsPort !== undefined && {
        metrics: {
          port: Number(flags.metricsPort),
          ...(flags.metricsHost !== undefined && { host: flags.metricsHost }),
          ...(token && { token }),
        },
      }),
    },
    untilSignal(),
  );
}
