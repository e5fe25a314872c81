import { createLog } from '../src/cli/log.js';
import { queueFrom, storeFrom } from '../src/cli/queue-options.js';
import { reportFailure } from '../src/cli/report-failure.js';
import { untilSignal } from '../src/cli/until-signal.js';
import { hostWorker } from '../src/run/host-worker.js';
import type { WorkerKind } from '../src/run/queue-worker.js';

/** Works on jobs of one kind until SIGTERM. Exit codes as those of `undertone worker`. */
export async function startFromEnvironment(kind: WorkerKind): Promise<void> {
  const {
    UNDERTONE_METRICS_PORT: port,
    UNDERTONE_METRICS_TOKEN: token,
    UNDERTONE_LOG_LEVEL: level,
  } = process.env;
  try {
    await hostWorker(
      {
        queue: queueFrom({}),
        store: storeFrom({}),
        only: [kind],
        log: createLog(level ?? 'info'),
        ...(port && { metrics: { port: Number(port), ...(token && { token }) } }),
      },
      untilSignal(),
    );
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}
