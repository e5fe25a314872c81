import type { Database } from './database.js';
import { textOrNull } from './rows.js';
import type { ScheduleStore } from './schedule-store.js';

/** What a store knows of schedules. */
export function createScheduleStore(database: Database): ScheduleStore {
  return {
    save: ({ scheduleId, definition, lastSlot }) =>
      database.transaction(async (inside) => {
        await inside.run('DELETE FROM schedule WHERE schedule_id = $1', [scheduleId]);
        await inside.append(
          'schedule',
          ['schedule_id', 'definition', 'last_slot'],
          [[scheduleId, definition, lastSlot]],
        );
      }),
    remove: async (scheduleId) => {
      await database.run('DELETE FROM seen_file WHERE schedule_id = $1', [scheduleId]);
      return (await database.run('DELETE FROM schedule WHERE schedule_id = $1', [scheduleId])) > 0;
    },
    all: async () => {
      const rows = await database.rows('SELECT * FROM schedule ORDER BY schedule_id');
      return rows.map((row) => ({
        scheduleId: String(row.schedule_id),
        definition: String(row.definition),
        lastSlot: textOrNull(row.last_slot),
      }));
    },
    hold: (scheduleId) => database.hold(`schedule ${scheduleId}`),
    finishSlot: async (scheduleId, slot) => {
      await database.run(
        'UPDATE schedule SET last_slot = $2 WHERE schedule_id = $1 AND (last_slot IS NULL OR last_slot < $2)',
        [scheduleId, slot],
      );
    },
    seenFiles: async (scheduleId) => {
      const rows = await database.rows('SELECT path, stamp FROM seen_file WHERE schedule_id = $1', [
        scheduleId,
      ]);
      return new Map(rows.map((row) => [String(row.path), String(row.stamp)]));
    },
    rememberFiles: (scheduleId, files) =>
      database.transaction(async (inside) => {
        for (const path of files.keys()) {
          await inside.run('DELETE FROM seen_file WHERE schedule_id = $1 AND path = $2', [scheduleId, path]);
        }
        const rows = [...files].map(([path, stamp]) => [scheduleId, path, stamp]);
        await inside.append('seen_file', ['schedule_id', 'path', 'stamp'], rows);
      }),
  };
}
