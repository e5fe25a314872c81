import { readPhrases } from '../read-phrases.js';
import { createWordTest, type WordTest } from '../word-key.js';
import { createThaiPhraseIndex, type ThaiPhraseIndex } from './phrase-index.js';

/** What Thai sentences and clauses are cut by. */
export interface ThaiClauseWords {
  readonly contrast: ThaiPhraseIndex;
  readonly initial: ThaiPhraseIndex;
  readonly keep: ThaiPhraseIndex;
  readonly isParticle: WordTest;
  readonly isCloser: WordTest;
  readonly isOpener: WordTest;
  readonly isContinuer: WordTest;
  readonly isPredicate: WordTest;
}

/** Reads `data/clause-words.tsv`. */
export function readThaiClauseWords(): ThaiClauseWords {
  const phrasesOf = readPhrases(new URL('./data/clause-words.tsv', import.meta.url), [
    'contrast',
    'initial',
    'keep',
    'particle',
    'closer',
    'opener',
    'continuer',
    'predicate',
  ]);
  return {
    contrast: createThaiPhraseIndex(phrasesOf('contrast')),
    initial: createThaiPhraseIndex(phrasesOf('initial')),
    keep: createThaiPhraseIndex(phrasesOf('keep')),
    isParticle: createWordTest(new Set(phrasesOf('particle'))),
    isCloser: createWordTest(new Set(phrasesOf('closer'))),
    isOpener: createWordTest(new Set(phrasesOf('opener'))),
    isContinuer: createWordTest(new Set(phrasesOf('continuer'))),
    isPredicate: createWordTest(new Set(phrasesOf('predicate'))),
  };
}
