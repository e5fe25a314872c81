import type { Language } from '../language.js';
import { createThaiClauses } from './clauses.js';
import { createThaiTrie, readThaiCompounds, readThaiWords } from './word-list.js';
import { createThaiWords } from './words.js';

/** The Thai language. Reads its data files once. A Thai word does not change its form: it is its own stem. */
export function createThai(): Language {
  return {
    code: 'th',
    words: createThaiWords(createThaiTrie(readThaiWords(), readThaiCompounds())),
    ...createThaiClauses(),
    stem: (norm) => norm,
  };
}
