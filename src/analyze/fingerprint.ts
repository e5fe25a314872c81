import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LearnedModel } from '../learn/learned-model.js';
import { digestOf } from '../learn/model-file.js';
import type { ThemePack } from '../model/theme-pack.js';
import { type Corrections, noCorrections } from '../sentiment/corrections.js';

/**
 * The hash of everything that can change an answer: the engine (its code, lexicons and models, hashed when it is
 * built), the theme pack, and where there are any the learned model and what the corrections say (not their order or
 * layout). 16 hex digits.
 */
export function fingerprintOf(
  pack: ThemePack,
  options: { readonly model?: LearnedModel | null; readonly corrections?: Corrections } = {},
): string {
  const { model = null, corrections = noCorrections } = options;
  const hash = createHash('sha256').update(engineHash()).update('\n').update(JSON.stringify(pack));
  if (model !== null) hash.update('\n').update(digestOf(model));
  if (corrections.lines.length > 0) hash.update('\n').update(digestOfCorrections(corrections));
  return hash.digest('hex').slice(0, 16);
}

function digestOfCorrections({ lines }: Corrections): string {
  const said = lines.map(({ kind, what, polarity }) => JSON.stringify([kind, what, polarity])).sort();
  return createHash('sha256').update(said.join('\n')).digest('hex');
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
