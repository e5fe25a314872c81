import { open } from 'node:fs/promises';
import { UndertoneError } from '../model/errors.js';

/** A DuckDB file begins with a checksum of eight bytes and this word. */
const MAGIC = 'DUCK';
const MAGIC_OFFSET = 8;

/**
 * Refuses a file that is there and is no DuckDB file: DuckDB itself would overwrite a small one.
 * @throws UndertoneError store_version
 */
export async function assertDuckdbFile(path: string): Promise<void> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return;
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, MAGIC_OFFSET);
    if (size === 0 || buffer.toString('latin1') === MAGIC) return;
  } finally {
    await file.close();
  }
  throw new UndertoneError('store_version', `Cannot open the store ${path}: it is not a store`, {
    hint: 'Give another path with --store; the file was not touched',
  });
}
