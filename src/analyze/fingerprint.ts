import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LearnedModel } from '../learn/learned-model.js';
import { digestOf } from '../learn/model-file.js';
import type { ThemePack } from '../model/theme-pack.js';

/**
 * The hash of everything that can change an answer: the engine (its code, lexicons and models, hashed when it is
 * built), the theme pack, and the learned model where there is one. 16 hex digits.
 */
export function fingerprintOf(pack: ThemePack, model: LearnedModel | null = null): string {
  const hash = createHash('sha256').update(engineHash()).update('\n').update(JSON.stringify(pack));
  if (model !== null) hash.update('\n').update(digestOf(model));
  return hash.digest('hex').slice(0, 16);
}

/** Written beside this file by the build; sources that were never built have no hash of their own. */
function engineHash(): string {
  const file = new URL('./engine-hash.txt', import.meta.url);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'unbuilt';
  }
}
