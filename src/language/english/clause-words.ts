import { readPhrases } from '../read-phrases.js';
import { createPhraseIndex, type PhraseIndex } from './phrase-index.js';

/** What English sentences and clauses are cut by. */
export interface ClauseWords {
  readonly contrast: PhraseIndex;
  readonly initial: PhraseIndex;
  readonly keep: PhraseIndex;
  /** First words of all that can open a clause inside a sentence without a comma: looked up before anything else. */
  readonly openers: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly alternatives: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
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
    openers: new Set(
      [...phrasesOf('contrast'), ...phrasesOf('initial'), ...phrasesOf('coordinator')].map(firstWord),
    ),
    coordinators: new Set(phrasesOf('coordinator')),
    subjects: new Set(phrasesOf('subject')),
    verbs: new Set(phrasesOf('verb')),
    alternatives: new Set(phrasesOf('alternative')),
    abbreviations: new Set(phrasesOf('abbreviation')),
  };
}

function firstWord(phrase: string): string {
  return phrase.replace(/ .*$/su, '');
}
