import type { Token } from '../../model/reading.js';
import type { ClauseRange, Language, TokenRange } from '../language.js';
import type { WordTest } from '../word-key.js';
import type { ClauseWords } from './clause-words.js';
import { createParts } from './parts.js';

/** Opening words after which a comma ends the first clause: "Although it was late, ...". */
const concessive = new Set(['although', 'though', 'even', 'while', 'whilst', 'despite', 'in', 'whereas']);

/**
 * Makes the function that splits an English sentence into clauses: before words of contrast, after semicolons and
 * spaced dashes, and at commas and coordinators where both sides can stand alone. Every cut leaves words on both sides.
 */
export function createEnglishClauses(words: ClauseWords): Language['clauses'] {
  const parts = createParts(words);

  function contrastAt(tokens: readonly Token[], index: number, range: TokenRange): string | null {
    const length =
      words.contrast.lengthAt(tokens, index, range) ||
      (isInitial(tokens, index, range) ? words.initial.lengthAt(tokens, index, range) : 0);
    if (length === 0 || words.keep.covers(tokens, index)) return null;
    return tokens
      .slice(index, index + length)
      .map(({ norm }) => norm)
      .join(' ');
  }

  function cutsAt(text: string, tokens: readonly Token[], at: { index: number } & TokenRange): boolean {
    const { index, first, end } = at;
    const before = tokens[index - 1];
    const token = tokens[index];
    if (before === undefined || token === undefined) return false;
    if (before.text === ';') return true;
    const wide = (range: TokenRange) => parts.countWords(tokens, range) > 1;
    if (isDash(text, before)) return wide({ first, end: index }) && wide({ first: index, end });
    if (before.text === ',') {
      if (concessive.has(tokens[first]?.norm ?? '') && wide({ first, end: index })) return true;
      return parts.standApart(tokens, at);
    }
    return words.isCoordinator(token) && parts.areClauses(tokens, at);
  }

  return function clauses(text, tokens, sentence) {
    const found: ClauseRange[] = [];
    let first = sentence.first;
    let contrast = contrastAt(tokens, first, sentence);
    for (let index = first + 1; index < sentence.end; index++) {
      if (!canCut(tokens, index, words.isOpener)) continue;
      const opening = contrastAt(tokens, index, sentence);
      const cut = opening !== null || cutsAt(text, tokens, { index, first, end: sentence.end });
      if (!cut || parts.countWords(tokens, { first, end: index }) === 0 || isLast(tokens, index, sentence))
        continue;
      found.push({ first, end: index, contrast });
      first = index;
      contrast = opening;
    }
    found.push({ first, end: sentence.end, contrast });
    return found;
  };
}

/** A clause opens at one of its first words, or after a sign. */
function canCut(tokens: readonly Token[], index: number, isOpener: WordTest): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return false;
  if (before.kind === 'word' || before.kind === 'number') return isOpener(token);
  return token.kind !== 'punctuation' || before.text === ';';
}

/** "It was good though.": nothing follows that could be a clause. */
function isLast(tokens: readonly Token[], index: number, { end }: TokenRange): boolean {
  for (let i = index + 1; i < end; i++) if (tokens[i]?.kind !== 'punctuation') return false;
  return true;
}

function isInitial(tokens: readonly Token[], index: number, { first }: TokenRange): boolean {
  if (index === first) return true;
  const before = tokens[index - 1];
  return before === undefined || (before.kind === 'punctuation' && !'\'"'.includes(before.text));
}

function isDash(text: string, { start, end, text: sign }: Token): boolean {
  if (sign !== '-' && sign !== '--' && sign !== '\u2013' && sign !== '\u2014') return false;
  return sign === '\u2014' || (text.charCodeAt(start - 1) === 32 && text.charCodeAt(end) === 32);
}
