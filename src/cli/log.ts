import { destination, type Logger, pino } from 'pino';

/**
 * The log of a worker: one JSON object a line on standard error, with run and batch ids. It is never given the text
 * of a comment.
 */
export function createLog(level: string): Logger {
  return pino(
    { level, base: { pid: process.pid }, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination({ dest: 2, sync: true }),
  );
}
