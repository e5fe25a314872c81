import { UndertoneError } from '../model/errors.js';
import type { Connection, Database, Held } from './database.js';
import { rejectColumns, rejectRow, stagedColumns, stagedRow } from './rows.js';
import * as merge from './sql/merge.js';
import type { MergeCounts, Store } from './store.js';

type Ingest = Pick<Store, 'clearStaged' | 'stage' | 'addRejects' | 'mergeStaged'>;

/**
 * The way of comments into the store. Between `clearStaged` and `mergeStaged` one process at a time has it, on one
 * connection: should the server restart in between, the ingest fails and none of it is merged.
 */
export function createIngest(database: Database): Ingest & { close: () => Promise<void> } {
  let position = 0;
  let held: Held | null = null;
  const line = (): Connection => held ?? database;
  const release = async () => {
    const ended = held;
    held = null;
    await ended?.release();
  };
  return {
    clearStaged: async () => {
      held ??= await holdIngest(database);
      await held.run('DELETE FROM staged');
      position = 0;
    },
    stage: (comments) =>
      line().append(
        'staged',
        stagedColumns,
        comments.map((staged) => stagedRow(staged, position++)),
      ),
    addRejects: (runId, rejects) =>
      line().append(
        'reject',
        rejectColumns,
        rejects.map((reject) => rejectRow(runId, reject)),
      ),
    mergeStaged: async (runId) => {
      const counts = await line().transaction((inside) => mergeStaged(inside, runId));
      await release();
      await database.refreshStatistics(['comment']);
      return counts;
    },
    close: release,
  };
}

async function holdIngest(database: Database): Promise<Held> {
  const held = await database.hold('ingest');
  if (held !== null) return held;
  throw new UndertoneError('store_locked', 'Cannot read comments into the store: another run is doing so', {
    hint: 'Wait until it has read its files, then run the same command again',
  });
}

async function mergeStaged(connection: Connection, runId: string): Promise<MergeCounts> {
  const [later] = await connection.rows(merge.countDuplicates);
  const rejected = await connection.run(merge.rejectConflicts, [runId]);
  await connection.run(merge.dropLaterRows);
  const [staged] = await connection.rows(merge.countStaged);
  await connection.run(merge.updateChanged, [runId]);
  await connection.run(merge.insertNew, [runId]);
  await connection.run('DELETE FROM staged');
  return {
    new: Number(staged?.new ?? 0),
    changed: Number(staged?.changed ?? 0),
    unchanged: Number(staged?.unchanged ?? 0),
    duplicate: Number(later?.n ?? 0),
    rejected,
  };
}
