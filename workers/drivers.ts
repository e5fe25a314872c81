/**
 * A worker that hands out batches and closes runs with their driver reports, and nothing else. It takes UNDERTONE_QUEUE
 * and UNDERTONE_STORE from the environment, and UNDERTONE_METRICS_PORT where it should serve /healthz and /metrics.
 */
import { startFromEnvironment } from './start-from-environment.js';

await startFromEnvironment('drivers');
