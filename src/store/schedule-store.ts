import type { Held } from './database.js';

/** A schedule as stored. `lastSlot` is the due time (ISO 8601, UTC) it was last run for, or it was added at. */
export interface StoredSchedule {
  readonly scheduleId: string;
  /** JSON. */
  readonly definition: string;
  readonly lastSlot: string | null;
}

/** The schedules of a store, and what each has seen. */
export interface ScheduleStore {
  save(schedule: StoredSchedule): Promise<void>;
  remove(scheduleId: string): Promise<boolean>;
  all(): Promise<StoredSchedule[]>;
  /** The right to run it; null while another process does. */
  hold(scheduleId: string): Promise<Pick<Held, 'release'> | null>;
  finishSlot(scheduleId: string, slot: string): Promise<void>;
  /** Path and stamp of the files it has read. */
  seenFiles(scheduleId: string): Promise<Map<string, string>>;
  rememberFiles(scheduleId: string, files: ReadonlyMap<string, string>): Promise<void>;
}
