import type { Token } from '../../model/reading.js';
import type { TokenRange } from '../language.js';
import { createWordTest } from '../word-key.js';

/** Thai phrases, matched against whole tokens whatever spaces lie between. */
export interface ThaiPhraseIndex {
  /** The longest phrase that starts at token `index` and ends within `range`, or null. */
  phraseAt(tokens: readonly Token[], index: number, range: TokenRange): string | null;
  /** Whether token `index` stands inside a phrase together with neighbors, without a space between. */
  surrounds(tokens: readonly Token[], index: number): boolean;
}

/** No phrase has more tokens. */
const mostTokens = 6;

export function createThaiPhraseIndex(phrases: readonly string[]): ThaiPhraseIndex {
  const known = new Set(phrases);
  const beginnings = new Set(
    phrases.flatMap((phrase) => phrase.split('').map((_, i) => phrase.slice(0, i + 1))),
  );
  const canBegin = createWordTest(beginnings);
  return {
    phraseAt(tokens, index, { end }) {
      if (!canBegin(tokens[index])) return null;
      let longest: string | null = null;
      let joined = '';
      for (let i = index; i < Math.min(end, index + mostTokens); i++) {
        joined += tokens[i]?.norm ?? '';
        if (!beginnings.has(joined)) break;
        if (known.has(joined)) longest = joined;
      }
      return longest;
    },
    surrounds(tokens, index) {
      const token = tokens[index];
      const previous = tokens[index - 1];
      const next = tokens[index + 1];
      const word = token?.norm ?? '';
      const before = previous?.end === token?.start ? (previous?.norm ?? '') : '';
      const after = next?.start === token?.end ? (next?.norm ?? '') : '';
      return phrases.some((phrase) => {
        const at = phrase.indexOf(word);
        if (at < 0 || phrase === word) return phrase === word;
        return before.endsWith(phrase.slice(0, at)) && after.startsWith(phrase.slice(at + word.length));
      });
    },
  };
}
