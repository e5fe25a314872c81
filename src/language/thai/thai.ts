import type { Language } from '../language.js';
import { readThaiClauseWords } from './clause-words.js';
import { createThaiClauses } from './clauses.js';
import { createThaiSentences } from './sentences.js';
import { loadThaiTrie } from './trie-file.js';
import { createThaiWords } from './words.js';

/** The Thai language. Reads its data files once. A Thai word does not change its form: it is its own stem. */
export function createThai(): Language {
  const clauseWords = readThaiClauseWords();
  return {
    code: 'th',
    words: createThaiWords(loadThaiTrie()),
    sentences: createThaiSentences(clauseWords.isParticle),
    clauses: createThaiClauses(clauseWords),
    stem: (norm) => norm,
  };
}
