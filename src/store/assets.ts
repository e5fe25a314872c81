import { createHash } from 'node:crypto';
import type { Database } from './database.js';

/** Texts by their hash. What is there already is not written again, so that a nightly run costs no room. */
export async function saveAsset(database: Database, content: string): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex');
  await database.transaction(async (inside) => {
    await database.lockInside(inside, `asset ${hash}`);
    const known = await inside.rows('SELECT 1 AS one FROM asset WHERE hash = $1', [hash]);
    if (known.length === 0) await inside.append('asset', ['hash', 'content'], [[hash, content]]);
  });
  return hash;
}

export async function readAsset(database: Database, hash: string): Promise<string | null> {
  const [row] = await database.rows('SELECT content FROM asset WHERE hash = $1', [hash]);
  return row === undefined ? null : String(row.content);
}
