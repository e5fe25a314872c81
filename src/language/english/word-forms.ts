import { stemEnglish } from './stem.js';

/** The forms of a word that matching needs. */
export interface WordForms {
  readonly norm: string;
  readonly stem: string;
}

const cacheSize = 30_000;
const longestCached = 24;

/**
 * Makes the function from a word as written to its forms. `norm` is lower case with straight apostrophes, and a
 * letter written three times or more in a row stands twice: "Soooo" and "sooooooo" are both "soo", "goood" is "good".
 * Forms are remembered, as few words make up most of all text; what is returned depends on the word alone.
 */
export function createWordForms(): (written: string) => WordForms {
  const cache = new Map<string, WordForms>();
  return function formsOf(written) {
    const known = cache.get(written);
    if (known !== undefined) return known;
    const norm = normalizeEnglish(written);
    const forms = { norm, stem: stemEnglish(norm) };
    if (written.length > longestCached) return forms;
    if (cache.size >= cacheSize) cache.clear();
    cache.set(written, forms);
    return forms;
  };
}

function normalizeEnglish(written: string): string {
  const lower = written.toLowerCase().replace(/[\u2019\u2018\u02bc`\u00b4]/g, "'");
  return lower.replace(/(\p{L})\1{2,}/gu, '$1$1');
}
