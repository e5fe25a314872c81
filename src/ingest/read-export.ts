import { UndertoneError } from '../model/errors.js';
import type { IngestBatch } from '../model/raw-comment.js';
import type { Settings } from '../model/settings.js';
import type { ExportLayout } from './export-layout.js';
import { planColumns } from './plan-columns.js';
import type { RowReader } from './raw-row.js';
import { createJsonlReader } from './read-jsonl.js';
import { createCommentReader, type RowSink } from './row-to-comments.js';
import { createRowSplitter } from './split-rows.js';
import { type StartedExport, startExport } from './start-export.js';

export interface ReadExportOptions {
  /** Comments in a batch; a row is never torn. @default {2000} */
  readonly batchSize?: number;
  /** Where `-` is read from. @default {process.stdin} */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * Reads an export as a stream of batches, at least one. Memory is bounded whatever the size of the file: nothing is read
 * ahead of who takes the batches but one piece of the file.
 *
 * @throws UndertoneError `input_not_found`, `input_unreadable` (empty, binary, no column of comments), `config_invalid`
 * (column settings that do not fit the file). A bad row is not an error but a reject.
 */
export async function* readExport(
  path: string,
  settings: Settings,
  options: ReadExportOptions = {},
): AsyncGenerator<IngestBatch> {
  const { batchSize = 2000 } = options;
  const started = await startExport(path, settings, options);
  const { input, layout, questionTypeOf } = started;
  if (!layout.columns.some(({ role }) => role === 'comment')) {
    await input.close();
    throw noComments(path);
  }
  const reader = createCommentReader(planColumns({ file: path, layout, questionTypeOf }));
  let sink: RowSink = emptySink();
  function takeBatch(): IngestBatch {
    const { comments, rejects, rejected } = sink;
    sink = emptySink();
    const { bytesTotal } = input;
    return { file: path, comments, rejects, rejected, bytesRead: input.bytesRead(), bytesTotal };
  }
  try {
    let toSkip = layout.skipRows;
    for await (const piece of readPieces(started)) {
      if ('reason' in piece) reader.breakOff(sink, piece);
      else {
        for (const row of piece.rows) {
          if (toSkip > 0 && row.fault === null) toSkip -= 1;
          else reader.read(row, sink, piece.damaged);
          if (sink.comments.length >= batchSize || sink.rejects.length >= batchSize) yield takeBatch();
        }
      }
    }
    yield takeBatch();
  } finally {
    await input.close();
  }
}

type Piece =
  | { readonly rows: ReturnType<RowReader['push']>; readonly damaged: boolean }
  | { readonly line: number; readonly reason: string };

/** The rows of the file piece by piece, and at the end where it broke off, if it did. */
async function* readPieces(started: StartedExport): AsyncGenerator<Piece> {
  const { input, decoder, layout } = started;
  const reader = createRowReader(layout);
  let damaged = started.headDamaged;
  yield { rows: reader.push(started.headText), damaged };
  for await (const bytes of input.rest) {
    const decoded = decoder.decode(bytes);
    damaged ||= decoded.damaged;
    yield { rows: reader.push(decoded.text), damaged };
  }
  const reason = input.damage();
  if (reason !== null) {
    yield { line: reader.unfinishedLine(), reason };
    return;
  }
  const last = decoder.end();
  damaged ||= last.damaged;
  yield { rows: reader.push(last.text), damaged };
  yield { rows: reader.end(), damaged };
}

function createRowReader({ format, header, delimiter, newline }: ExportLayout): RowReader {
  return format === 'jsonl'
    ? createJsonlReader({ keys: header[0] ?? [], newline })
    : createRowSplitter({ delimiter, newline });
}

function noComments(path: string): UndertoneError {
  return new UndertoneError('input_unreadable', `Cannot read ${path}: no column looks like comments`, {
    hint: `See its columns with undertone inspect ${path}, and give one the role comment under columns in the settings`,
  });
}

function emptySink(): RowSink {
  return { comments: [], rejects: [], rejected: 0 };
}
