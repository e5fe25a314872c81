import type { Token } from '../../model/reading.js';
import type { Language, TokenRange } from '../language.js';
import { hasLineBreak, isSentenceEnd, trailsSentence } from '../sentence-ends.js';
import type { WordTest } from '../word-key.js';

/**
 * Makes the function that splits Thai, which has no full stop, into sentences: at line breaks, after particles of
 * politeness, and at such marks as writers use (not the dot of "ร.พ." or "12.30 น.").
 */
export function createThaiSentences(isParticle: WordTest): Language['sentences'] {
  function endsAfter(tokens: readonly Token[], index: number): boolean {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined || next === undefined) return true;
    if (isParticle(token)) return next.norm !== 'ผม' || next.start !== token.end;
    if (!isSentenceEnd(token)) return false;
    if (token.text !== '.') return token.text.charCodeAt(0) !== 46 || next.start > token.end;
    const before = tokens[index - 1];
    return before !== undefined && before.end - before.start > 2 && next.start > token.end;
  }

  function trails(token: Token): boolean {
    return trailsSentence(token) || isParticle(token) || token.norm === 'ๆ';
  }

  return function sentences(text, tokens) {
    const found: TokenRange[] = [];
    let first = 0;
    for (let index = 0; index < tokens.length; index++) {
      const end = index + 1;
      const next = tokens[end];
      const token = tokens[index];
      if (token === undefined) break;
      const cut =
        next === undefined ||
        hasLineBreak(text, token, next) ||
        (!trails(next) && endsAfter(tokens, lastNonTrailing(tokens, index, first)));
      if (!cut) continue;
      found.push({ first, end });
      first = end;
    }
    return found;
  };

  /** The token that may end the sentence, when emoji and brackets come after it. */
  function lastNonTrailing(tokens: readonly Token[], index: number, first: number): number {
    let last = index;
    while (last > first) {
      const token = tokens[last];
      if (token === undefined || token.kind !== 'emoji') break;
      last -= 1;
    }
    return last;
  }
}
