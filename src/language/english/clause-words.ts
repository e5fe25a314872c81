import { readPhrases } from '../read-phrases.js';
import { createWordTest, type WordTest } from '../word-key.js';
import { createPhraseIndex, type PhraseIndex } from './phrase-index.js';

/** What English sentences and clauses are cut by. */
export interface ClauseWords {
  readonly contrast: PhraseIndex;
  readonly initial: PhraseIndex;
  readonly keep: PhraseIndex;
  /** First words of all that can open a clause inside a sentence without a comma: looked up before anything else. */
  readonly isOpener: WordTest;
  readonly isCoordinator: WordTest;
  readonly isSubject: WordTest;
  readonly isVerb: WordTest;
  readonly isAlternative: WordTest;
  readonly isAbbreviation: WordTest;
}

/** Reads `data/clause-words.tsv`. */
export function readClauseWords(): ClauseWords {
  const phrasesOf = readPhrases(new URL('./data/clause-words.tsv', import.meta.url), [
    'contrast',
    'initial',
    'keep',
    'coordinator',
    'subject',
    'verb',
    'alternative',
    'abbreviation',
  ]);
  return {
    contrast: createPhraseIndex(phrasesOf('contrast')),
    initial: createPhraseIndex(phrasesOf('initial')),
    keep: createPhraseIndex(phrasesOf('keep')),
    isOpener: createWordTest(
      new Set(
        [...phrasesOf('contrast'), ...phrasesOf('initial'), ...phrasesOf('coordinator')].map(firstWord),
      ),
    ),
    isCoordinator: createWordTest(new Set(phrasesOf('coordinator'))),
    isSubject: createWordTest(new Set(phrasesOf('subject'))),
    isVerb: createWordTest(new Set(phrasesOf('verb'))),
    isAlternative: createWordTest(new Set(phrasesOf('alternative'))),
    isAbbreviation: createWordTest(new Set(phrasesOf('abbreviation'))),
  };
}

function firstWord(phrase: string): string {
  return phrase.replace(/ .*$/su, '');
}
