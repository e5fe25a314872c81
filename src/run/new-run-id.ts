import { randomBytes } from 'node:crypto';

/** Sorts by time; the ending keeps runs of the same second apart. Serves as a job id: never a number, no colon. */
export function newRunId(): string {
  return `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}-${randomBytes(3).toString('hex')}`;
}
