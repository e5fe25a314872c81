import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UndertoneError } from '../model/errors.js';
import { assertReadableFile } from './expand-inputs.js';
import { gunzipChunks } from './gunzip-chunks.js';

/** The bytes of an export, unpacked, with their first part set aside to be looked at. */
export interface OpenInput {
  /** The first bytes, `sampleBytes` at most; `rest` goes on after them. */
  readonly head: Buffer;
  /** The head is all there is. */
  readonly complete: boolean;
  readonly rest: AsyncIterable<Buffer>;
  readonly gzip: boolean;
  /** Bytes read so far as stored, and the size of the file; null for standard input. */
  readonly bytesRead: () => number;
  readonly bytesTotal: number | null;
  /** Why the input broke off before its end, or null. */
  readonly damage: () => string | null;
  readonly close: () => Promise<void>;
}

/** Enough to see the columns and the scales of most exports whole. */
export const sampleBytes = 2 * 1024 * 1024;
const chunkBytes = 128 * 1024;

/** @throws UndertoneError `input_not_found` where the file is missing, `input_unreadable` where reading it fails. */
export async function openInput(
  path: string,
  options: { readonly stdin?: AsyncIterable<Uint8Array> } = {},
): Promise<OpenInput> {
  let bytesRead = 0;
  let damage: string | null = null;
  const bytesTotal = path === '-' ? null : await sizeOf(path);
  const stored = countBytes(storedChunks(path, options.stdin), (size) => {
    bytesRead += size;
  });
  const [start, packed] = await peek(stored);
  const gzip = start[0] === 0x1f && start[1] === 0x8b;
  const chunks = gzip
    ? gunzipChunks(packed, (reason) => {
        damage = reason;
      })
    : packed;
  const iterator = chunks[Symbol.asyncIterator]();
  const { head, surplus, complete } = await readHead(iterator);
  return {
    head,
    complete,
    rest: { [Symbol.asyncIterator]: () => resume(surplus, iterator) },
    gzip,
    bytesRead: () => bytesRead,
    bytesTotal,
    damage: () => damage,
    close: async () => {
      await iterator.return?.(undefined);
    },
  };
}

async function sizeOf(path: string): Promise<number> {
  await assertReadableFile(path);
  return (await stat(path)).size;
}

async function* storedChunks(path: string, stdin?: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const chunks: AsyncIterable<Uint8Array> =
    path === '-' ? (stdin ?? process.stdin) : createReadStream(path, { highWaterMark: chunkBytes });
  try {
    for await (const chunk of chunks) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UndertoneError('input_unreadable', `Cannot read ${path}: ${reason}`, {
      hint: 'Check the disk or connection that the file lies on, and run the same command again',
      cause,
    });
  }
}

async function* countBytes(
  chunks: AsyncIterable<Buffer>,
  onSize: (size: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onSize(chunk.length);
    yield chunk;
  }
}

/** The first two bytes at least, where there are so many, and the whole stream with them. */
async function peek(chunks: AsyncGenerator<Buffer>): Promise<[Buffer, AsyncGenerator<Buffer>]> {
  let start: Buffer = Buffer.alloc(0);
  while (start.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  return [start, resume(start, chunks)];
}

async function readHead(iterator: AsyncIterator<Buffer>) {
  const chunks: Buffer[] = [];
  let size = 0;
  let complete = false;
  while (size <= sampleBytes) {
    const next = await iterator.next();
    if (next.done) {
      complete = true;
      break;
    }
    chunks.push(next.value);
    size += next.value.length;
  }
  const all = Buffer.concat(chunks);
  return { head: all.subarray(0, sampleBytes), surplus: all.subarray(sampleBytes), complete };
}

async function* resume(first: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (first.length > 0) yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.(undefined);
  }
}
