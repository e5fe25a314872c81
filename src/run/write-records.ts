import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Store } from '../store/store.js';

/**
 * Writes all records to a file, one JSON object a line in key order, and gives the SHA-256 of its bytes: the
 * `recordsDigest`. The file appears whole or not at all.
 */
export async function writeRecords(
  store: Store,
  { path, onLines }: { path: string; onLines?: (lines: readonly string[]) => void },
): Promise<{ records: number; digest: string }> {
  const hash = createHash('sha256');
  const part = `${path}.part`;
  const file = createWriteStream(part);
  const done = finished(file);
  let records = 0;
  for await (const lines of store.records()) {
    if (lines.length === 0) continue;
    const text = `${lines.join('\n')}\n`;
    records += lines.length;
    onLines?.(lines);
    hash.update(text);
    if (!file.write(text)) await Promise.race([once(file, 'drain'), done]);
  }
  file.end();
  await done;
  await rename(part, path);
  return { records, digest: hash.digest('hex') };
}
