import { nextWordKey } from '../word-key.js';
import { type NormalRun, spell } from './characters.js';

/** The norm of a Thai word, and its number; see `Token`. */
export interface ThaiWordForm {
  readonly norm: string;
  readonly key: number;
}

const cacheSize = 50_000;
const longestCached = 24;

/**
 * Makes the function from the letters `[from, to)` of a run to the form of the word they are. `node` is where the word
 * ends in the word list, or 0 where it is not listed: a listed word is known without looking at its letters.
 */
export function createThaiWordForms(): (
  run: NormalRun,
  word: { readonly from: number; readonly to: number },
  node: number,
) => ThaiWordForm {
  const listed: (ThaiWordForm | undefined)[] = [];
  const unlisted = new Map<string, ThaiWordForm>();
  return function formOf(run, { from, to }, node) {
    const known = node < listed.length ? listed[node] : undefined;
    if (known !== undefined) return known;
    const norm = spell(run, from, to);
    if (node === 0) return unlistedForm(norm, unlisted);
    const form = { norm, key: nextWordKey() };
    while (listed.length <= node) listed.push(undefined);
    listed[node] = form;
    return form;
  };
}

function unlistedForm(norm: string, unlisted: Map<string, ThaiWordForm>): ThaiWordForm {
  const known = unlisted.get(norm);
  if (known !== undefined) return known;
  if (norm.length > longestCached || unlisted.size >= cacheSize) return { norm, key: 0 };
  const form = { norm, key: nextWordKey() };
  unlisted.set(norm, form);
  return form;
}
