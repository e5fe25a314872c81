import type { Token } from '../../model/reading.js';
import type { Language, TokenRange } from '../language.js';
import { hasLineBreak, isSentenceEnd, trailsSentence } from '../sentence-ends.js';
import type { WordTest } from '../word-key.js';

/** After so many tokens, dots that trail off end a sentence even before a small letter. */
const longEnough = 3;

/**
 * Makes the function that splits English into sentences: after full stops (not those of abbreviations, of "1." or of
 * "a.m."), exclamation and question marks, at line breaks and bullets, and after emoji where a capital follows.
 */
export function createEnglishSentences(isAbbreviation: WordTest): Language['sentences'] {
  function endsAfter(tokens: readonly Token[], index: number, first: number): boolean {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined || next === undefined) return true;
    if (token.kind === 'emoji') return index - first >= 2 && next.kind === 'word' && startsWithCapital(next);
    if (!isSentenceEnd(token)) return false;
    if (token.text.charCodeAt(0) !== 46 && token.text.charCodeAt(0) !== 0x2026) return true;
    if (token.text !== '.') return startsWithCapital(next) || index - first >= longEnough;
    const before = tokens[index - 1];
    if (before === undefined || index === first) return true;
    if (before.kind === 'number') return index - first > 1 && next.start > token.end;
    if (!isAbbreviation(before) || before.end !== token.start) return true;
    return before.norm === 'no' ? next.kind !== 'number' : false;
  }

  return function sentences(text, tokens) {
    const found: TokenRange[] = [];
    let first = 0;
    let index = 0;
    while (index < tokens.length) {
      let end = index + 1;
      if (endsAfter(tokens, index, first)) end = trailEnd(text, tokens, end);
      else if (!breaksBefore(text, tokens, end)) {
        index = end;
        continue;
      }
      found.push({ first, end });
      first = end;
      index = end;
    }
    return found;
  };
}

function trailEnd(text: string, tokens: readonly Token[], from: number): number {
  let end = from;
  for (;;) {
    const token = tokens[end];
    const before = tokens[end - 1];
    if (token === undefined || before === undefined || !trailsSentence(token)) return end;
    if (hasLineBreak(text, before, token)) return end;
    end += 1;
  }
}

function breaksBefore(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined || token.start === before.end) return false;
  return token.text === '\u2022' || token.text === '\u00b7' || hasLineBreak(text, before, token);
}

function startsWithCapital({ text }: Token): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
