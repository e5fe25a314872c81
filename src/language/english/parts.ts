import type { Token } from '../../model/reading.js';
import type { TokenRange } from '../language.js';
import type { WordTest } from '../word-key.js';
import type { ClauseWords } from './clause-words.js';

/** A place where a sentence may be cut: before `index`; the clause so far begins at `first`, the sentence ends at `end`. */
export interface CutPlace extends TokenRange {
  readonly index: number;
}

/** Questions about the two sides of a place where a sentence may be cut. */
export interface Parts {
  /** How many words a range holds; no more than two are counted. */
  countWords(tokens: readonly Token[], range: TokenRange): number;
  /** Both sides have a verb, and the right one begins with a subject, after a coordinator or not. */
  areClauses(tokens: readonly Token[], place: CutPlace): boolean;
  /** They are clauses, or fragments without a verb such as "great staff, terrible parking". */
  standApart(tokens: readonly Token[], place: CutPlace): boolean;
}

/** So far ahead, and so far back, the verb of a clause is looked for. */
const verbWithin = 9;
const verbBefore = 60;

export function createParts({ isVerb, isSubject, isCoordinator, isAlternative }: ClauseWords): Parts {
  function has(isOne: WordTest, tokens: readonly Token[], range: TokenRange): boolean {
    for (let i = range.first; i < range.end; i++) if (isOne(tokens[i])) return true;
    return false;
  }

  function areClauses(tokens: readonly Token[], { first, index, end }: CutPlace): boolean {
    const start = isCoordinator(tokens[index]) ? index + 1 : index;
    if (!isSubject(tokens[start])) return false;
    if (!has(isVerb, tokens, { first: Math.max(first, index - verbBefore), end: index })) return false;
    const last = Math.min(partEnd(tokens, { first: start, end }), start + verbWithin);
    return has(isVerb, tokens, { first: start, end: last });
  }

  function areFragments(tokens: readonly Token[], { first, index, end }: CutPlace): boolean {
    const left = { first, end: index };
    const right = { first: index, end: partEnd(tokens, { first: index, end }) };
    if (countWords(tokens, left) < 2 || countWords(tokens, right) < 2) return false;
    const both = { first: Math.max(first, index - verbBefore), end: right.end };
    return !has(isVerb, tokens, both) && !has(isAlternative, tokens, both) && !isCoordinator(tokens[index]);
  }

  return {
    countWords,
    areClauses,
    standApart: (tokens, place) => areClauses(tokens, place) || areFragments(tokens, place),
  };
}

function countWords(tokens: readonly Token[], range: TokenRange): number {
  let count = 0;
  for (let i = range.first; i < range.end && count < 2; i++) {
    const kind = tokens[i]?.kind;
    if (kind === 'word' || kind === 'number' || kind === 'mask') count += 1;
  }
  return count;
}

/** Up to the next comma or semicolon, or as far as the verb of a clause may be. */
function partEnd(tokens: readonly Token[], { first, end }: TokenRange): number {
  const last = Math.min(end, first + verbBefore);
  let index = first;
  while (index < last && tokens[index]?.text !== ',' && tokens[index]?.text !== ';') index += 1;
  return index;
}
