import type { Token } from '../../model/reading.js';
import type { TokenRange } from '../language.js';
import { createWordTable } from '../word-key.js';

/** Phrases of one or more words, found by any of their words. */
export interface PhraseIndex {
  /** The longest phrase that starts at token `index` and ends within `range`: its number of words, or 0. */
  lengthAt(tokens: readonly Token[], index: number, range: TokenRange): number;
  /** Whether some phrase covers token `index`, whichever of its words that is. */
  covers(tokens: readonly Token[], index: number): boolean;
}

interface Place {
  readonly words: readonly string[];
  readonly position: number;
}

const nowhere: readonly Place[] = [];

/** Builds the index of phrases given as words in their normal form with single spaces. */
export function createPhraseIndex(phrases: readonly string[]): PhraseIndex {
  const places = new Map<string, Place[]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    for (const [position, word] of words.entries())
      places.set(word, [...(places.get(word) ?? []), { words, position }]);
  }
  const placesOf = createWordTable((token) => places.get(token.norm) ?? nowhere);
  const placesAt = (token: Token | undefined) => (token === undefined ? nowhere : placesOf(token));
  return {
    lengthAt(tokens, index, { end }) {
      let longest = 0;
      for (const { words, position } of placesAt(tokens[index]))
        if (position === 0 && index + words.length <= end && matches(tokens, index, words))
          longest = Math.max(longest, words.length);
      return longest;
    },
    covers(tokens, index) {
      for (const { words, position } of placesAt(tokens[index]))
        if (matches(tokens, index - position, words)) return true;
      return false;
    },
  };
}

function matches(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  return words.every((word, i) => tokens[from + i]?.norm === word);
}
