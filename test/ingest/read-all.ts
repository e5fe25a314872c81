import { fileURLToPath } from 'node:url';
import { readExport } from '../../src/ingest/read-export.js';
import type { RawComment } from '../../src/model/raw-comment.js';
import type { Reject } from '../../src/model/reject.js';
import { type Settings, settingsSchema } from '../../src/model/settings.js';

export interface WholeExport {
  readonly comments: readonly RawComment[];
  readonly rejects: readonly Reject[];
  readonly rejected: number;
  readonly batches: number;
}

export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/ingest/${name}`, import.meta.url));
}

export function settingsOf(settings: Partial<Settings> = {}): Settings {
  return settingsSchema.parse(settings);
}

/** Reads a file, or text and bytes as if they came from standard input. */
export async function readAll(
  input: string | { readonly bytes: string | Buffer; readonly pieceBytes?: number },
  settings: Partial<Settings> = {},
  options: { readonly batchSize?: number } = {},
): Promise<WholeExport> {
  const path = typeof input === 'string' ? input : '-';
  const stdin = typeof input === 'string' ? {} : { stdin: pieces(input) };
  const whole = { comments: [] as RawComment[], rejects: [] as Reject[], rejected: 0, batches: 0 };
  for await (const batch of readExport(path, settingsOf(settings), { ...options, ...stdin })) {
    whole.comments.push(...batch.comments);
    whole.rejects.push(...batch.rejects);
    whole.rejected += batch.rejected;
    whole.batches += 1;
  }
  return whole;
}

export async function* pieces(input: {
  readonly bytes: string | Buffer;
  readonly pieceBytes?: number;
}): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(input.bytes);
  const size = input.pieceBytes ?? 65_536;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Rejects as line, code, column and whether the row was rejected. */
export function codes(rejects: Awaited<ReturnType<typeof readAll>>['rejects']) {
  return rejects.map(({ line, code, column, rejected }) => [line, code, column, rejected]);
}
