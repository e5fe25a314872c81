import { z } from 'zod';

/** A run that repeats: when, over which files, and who is told. */
export const scheduleSchema = z.strictObject({
  scheduleId: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,62}$/, 'expected small letters, digits and hyphens, a letter first')
    .describe('Name of the schedule'),
  pattern: z.string().describe('Cron: minute hour day month weekday, optionally seconds before them'),
  timeZone: z.string().describe('IANA name, e.g. Asia/Bangkok'),
  files: z.array(z.string()).min(1).describe('Absolute paths or patterns; files not seen before are read'),
  config: z.string().nullable().describe('Settings file'),
  out: z.string().describe('Folder of the report'),
  webhook: z.url().nullable().describe('Told the outcome by POST'),
});
export type Schedule = z.infer<typeof scheduleSchema>;

/** How a scheduled run ended; what the webhook is sent. */
export interface ScheduleOutcome {
  readonly scheduleId: string;
  readonly status: 'done' | 'nothing new' | 'failed';
  /** As the exit code of `undertone run`. */
  readonly exitCode: number;
  readonly message: string;
  readonly runId: string | null;
  readonly files: number;
  readonly comments: number;
  readonly records: number;
  readonly startedAt: string;
  readonly finishedAt: string;
}
