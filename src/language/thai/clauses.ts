import type { Token } from '../../model/reading.js';
import type { ClauseRange, Language, TokenRange } from '../language.js';
import type { ThaiClauseWords } from './clause-words.js';

/** Words that a side must have for a plain space to cut. */
const leastWords = 2;

/**
 * Makes the function that splits a Thai sentence into clauses: before words of contrast, and at spaces, which Thai
 * writes between clauses and not between words. A space next to a number or a word in other letters says nothing; after
 * a closing word (มาก, เลย, แล้ว) it cuts before those too. Both sides must have two words or more.
 */
export function createThaiClauses(words: ThaiClauseWords): Language['clauses'] {
  function contrastAt(tokens: readonly Token[], index: number, range: TokenRange): string | null {
    const phrase =
      words.contrast.phraseAt(tokens, index, range) ??
      (opensPart(tokens, index) ? words.initial.phraseAt(tokens, index, range) : null);
    return phrase === null || words.keep.surrounds(tokens, index) ? null : phrase;
  }

  function opensPart(tokens: readonly Token[], index: number): boolean {
    if (index === 0) return true;
    const before = tokens[index - 1];
    const token = tokens[index];
    if (before === undefined || token === undefined) return true;
    return before.end < token.start || before.kind !== 'word' || words.isCloser(before);
  }

  function cutsAtSpace(tokens: readonly Token[], at: { index: number; first: number; end: number }): boolean {
    const before = tokens[at.index - 1];
    const token = tokens[at.index];
    if (before === undefined || token === undefined) return false;
    if (words.isContinuer(token) || words.isOpener(before)) return false;
    if (before.text === ',' || before.text === ';') return true;
    if (before.end === token.start) return false;
    if (before.kind === 'emoji') return true;
    const wide = partLength(tokens, { first: at.index, end: at.end }) >= leastWords;
    if (words.isCloser(before) && at.index - at.first >= leastWords) return wide || token.language !== 'th';
    if (before.language !== 'th' || token.language !== 'th') return false;
    if (before.kind !== 'word' || token.kind !== 'word') return false;
    return wide && at.index - at.first >= leastWords && !words.isPredicate(token);
  }

  return function clauses(_text, tokens, sentence) {
    const found: ClauseRange[] = [];
    let first = sentence.first;
    let contrast = contrastAt(tokens, first, sentence);
    let hasWord = false;
    for (let index = first + 1; index < sentence.end; index++) {
      hasWord ||= tokens[index - 1]?.kind === 'word';
      if (!hasWord || !canOpen(tokens[index])) continue;
      const opening = contrastAt(tokens, index, sentence);
      if (opening === null && !cutsAtSpace(tokens, { index, first, end: sentence.end })) continue;
      found.push({ first, end: index, contrast });
      first = index;
      contrast = opening;
      hasWord = false;
    }
    found.push({ first, end: sentence.end, contrast });
    return found;
  };
}

function canOpen(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'word' || token.kind === 'number' || token.kind === 'mask');
}

/** Words up to the next space. */
function partLength(tokens: readonly Token[], { first, end }: TokenRange): number {
  let last = first + 1;
  while (last < end && tokens[last]?.start === tokens[last - 1]?.end) last += 1;
  return last - first;
}
