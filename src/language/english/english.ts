import { createEmoticonFinder } from '../emoticons.js';
import type { Language } from '../language.js';
import { readClauseWords } from './clause-words.js';
import { createEnglishClauses } from './clauses.js';
import { createEnglishSentences } from './sentences.js';
import { stemEnglish } from './stem.js';
import { createWordForms } from './word-forms.js';
import { createEnglishWords } from './words.js';

/** The English language; it also reads the signs of all languages. Reads its data files once. */
export function createEnglish(): Language {
  const clauseWords = readClauseWords();
  return {
    code: 'en',
    words: createEnglishWords({ formsOf: createWordForms(), findEmoticon: createEmoticonFinder() }),
    sentences: createEnglishSentences(clauseWords.isAbbreviation),
    clauses: createEnglishClauses(clauseWords),
    stem: stemEnglish,
  };
}
