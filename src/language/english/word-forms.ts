import { createSpellings } from '../spellings.js';
import { nextWordKey } from '../word-key.js';
import { stemEnglish } from './stem.js';

/** The forms of a word that matching needs. */
export interface WordForms {
  /** As written. */
  readonly text: string;
  readonly norm: string;
  readonly stem: string;
  /** Number of the word; see `Token`. */
  readonly key: number;
}

const cacheSize = 50_000;
const longestCached = 24;

/**
 * Makes the function from a word, `text[start, end)`, to its forms. `norm` is lower case with straight apostrophes, and a
 * letter written three times or more in a row stands twice: "Soooo" and "sooooooo" are both "soo", "goood" is "good".
 * The forms of the first words are remembered, as few words make up most of all text.
 */
export function createWordForms(): (text: string, start: number, end: number) => WordForms {
  return createSpellings(formsOf, { capacity: cacheSize, longest: longestCached });
}

function formsOf(written: string, kept: boolean): WordForms {
  const norm = normalizeEnglish(written);
  const stem = stemEnglish(norm);
  const key = kept ? nextWordKey() : 0;
  return { text: written, norm: norm === written ? written : norm, stem: stem === norm ? norm : stem, key };
}

function normalizeEnglish(written: string): string {
  const lower = written.toLowerCase().replace(/[\u2019\u2018\u02bc`\u00b4]/g, "'");
  return lower.replace(/(\p{L})\1{2,}/gu, '$1$1');
}
