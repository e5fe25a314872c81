import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import type { IngestBatch, RawComment } from '../model/raw-comment.js';
import type { Settings } from '../model/settings.js';

export interface ReadExportOptions {
  /** Comments in a batch, about. @default {2000} */
  readonly batchSize?: number;
  /** Where `-` is read from. @default {process.stdin} */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** Reads an export as a stream of batches. Thin: UTF-8, comma, columns `id`, `comment` or `text`. */
export async function* readExport(
  path: string,
  settings: Settings,
  options: ReadExportOptions = {},
): AsyncGenerator<IngestBatch> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  const rows = input.pipe(parse({ bom: true, relax_column_count: true }));
  const source = settings.source === 'auto' ? basename(path).replace(/\..*$/, '') : settings.source;
  let header: readonly string[] | null = null;
  let line = 1;
  let comments: RawComment[] = [];
  for await (const row of rows as AsyncIterable<string[]>) {
    line += 1;
    if (header === null) {
      header = row;
      continue;
    }
    const titles = header;
    const cell = (name: string): string | null => row[titles.indexOf(name)] ?? null;
    const commentId = cell('id') ?? String(line);
    comments.push({
      file: path,
      line,
      source,
      commentId,
      respondent: cell('respondent') ?? commentId,
      text: cell('comment') ?? cell('text') ?? '',
      question: null,
      questionType: 'open',
      respondedAt: cell('date'),
      language: null,
      outcomes: {},
      attributes: {},
    });
    if (comments.length >= (options.batchSize ?? 2000)) {
      yield { file: path, comments, rejects: [], rejected: 0, bytesRead: 0, bytesTotal: null };
      comments = [];
    }
  }
  yield { file: path, comments, rejects: [], rejected: 0, bytesRead: 0, bytesTotal: null };
}
