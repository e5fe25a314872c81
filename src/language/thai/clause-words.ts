import { readPhrases } from '../read-phrases.js';
import { createThaiPhraseIndex, type ThaiPhraseIndex } from './phrase-index.js';

/** What Thai sentences and clauses are cut by. */
export interface ThaiClauseWords {
  readonly contrast: ThaiPhraseIndex;
  readonly initial: ThaiPhraseIndex;
  readonly keep: ThaiPhraseIndex;
  readonly particles: ReadonlySet<string>;
  readonly closers: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly continuers: ReadonlySet<string>;
  readonly predicates: ReadonlySet<string>;
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
    particles: new Set(phrasesOf('particle')),
    closers: new Set(phrasesOf('closer')),
    openers: new Set(phrasesOf('opener')),
    continuers: new Set(phrasesOf('continuer')),
    predicates: new Set(phrasesOf('predicate')),
  };
}
