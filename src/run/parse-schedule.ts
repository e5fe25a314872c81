import { UndertoneError } from '../model/errors.js';
import { type Schedule, scheduleSchema } from '../model/schedule.js';

/** @throws UndertoneError usage, naming what is wrong first */
export function parseSchedule(definition: Schedule): Schedule {
  const parsed = scheduleSchema.safeParse(definition);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path[0] === 'scheduleId' ? 'name' : String(issue?.path[0]);
  throw new UndertoneError('usage', `Cannot add the schedule: its ${field} is wrong, ${issue?.message}`, {
    hint: 'See undertone schedule add --help',
  });
}
