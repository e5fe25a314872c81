import { rename, rm } from 'node:fs/promises';
import { UndertoneError } from '../model/errors.js';
import type { Database } from './database.js';
import { flatRecords, recordsByResponse } from './sql/export.js';

/** The records as JSON lines, one item a response: same source, respondent and time. */
export async function* readRecordsByResponse(database: Database): AsyncGenerator<string[]> {
  let key = '';
  let records: string[] = [];
  for await (const rows of database.stream(recordsByResponse)) {
    for (const row of rows) {
      const next = JSON.stringify([row.source, row.respondent, row.responded_at]);
      if (next !== key && records.length > 0) {
        yield records;
        records = [];
      }
      key = next;
      records.push(String(row.record));
    }
  }
  if (records.length > 0) yield records;
}

/**
 * Writes the records as a Parquet file, whole or not at all.
 * @throws UndertoneError usage where the engine cannot, output_unwritable
 */
export async function writeParquet(database: Database, path: string): Promise<void> {
  if (database.copyToParquet === undefined) {
    throw new UndertoneError('usage', 'Cannot export as parquet: the store is a PostgreSQL server', {
      hint: 'Export as csv or jsonl, or keep the records in a store that is a file',
    });
  }
  const part = `${path}.part`;
  try {
    await database.copyToParquet(flatRecords, part);
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    throw new UndertoneError('output_unwritable', `Cannot write ${path}: the file could not be made`, {
      hint: 'Check that the folder exists, can be written, and has room',
      cause,
    });
  }
}
