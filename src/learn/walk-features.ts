import { createWordTable } from '../language/word-key.js';
import type { Reading, Token } from '../model/reading.js';
import { hashGrams, hashText, joinHashes, seeds } from './hash-feature.js';

/** Takes the hash of a feature and the tokens it is made of: index of the first, and one past the last. */
export type FeatureVisitor = (hash: number, first: number, end: number) => void;

/** More tokens than this are not read: the cost of a comment is bounded. */
export const mostTokens = 2000;
const longestWord = 40;
const wordGrams = { from: 2, to: 5, seed: seeds.gram };
const thaiGrams = { from: 2, to: 5, seed: seeds.thaiGram };

/** The tokens of a reading that are read; of a language without a reader, its words as they stand between spaces. */
export function tokensOf(reading: Reading): readonly Token[] {
  if (reading.tokens.length > 0 || reading.text.length === 0) {
    return reading.tokens.length > mostTokens ? reading.tokens.slice(0, mostTokens) : reading.tokens;
  }
  const tokens: Token[] = [];
  for (const found of reading.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [text] = found;
    const norm = text.toLowerCase();
    const { index: start } = found;
    tokens.push({ text, norm, stem: norm, kind: 'word', language: 'en', start, end: start + text.length });
    if (tokens.length === mostTokens) break;
  }
  return tokens;
}

/** The hashes of the stems of tokens. */
export function hashStems(tokens: readonly Token[]): readonly number[] {
  return tokens.map(({ stem }) => hashText(stem, seeds.stem));
}

/** Visits words, stems, pairs of both, and triples of words. */
export function walkWords(
  { tokens, stems }: { readonly tokens: readonly Token[]; readonly stems: readonly number[] },
  visit: FeatureVisitor,
): void {
  let last = { hash: 0, stem: 0, at: 0 };
  let beforeLast = last;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.kind === 'punctuation' && token.text !== '?' && token.text !== '!') continue;
    const hash = hashText(token.norm, seeds.word);
    const end = at + 1;
    visit(hash, at, end);
    const stem = stems[at] as number;
    if (token.stem !== token.norm) visit(stem, at, end);
    if (last.hash !== 0) {
      visit(joinHashes(last.hash, hash, seeds.pair), last.at, end);
      visit(joinHashes(last.stem, stem, seeds.stemPair), last.at, end);
    }
    if (beforeLast.hash !== 0) {
      const pair = joinHashes(beforeLast.hash, last.hash, seeds.pair);
      visit(joinHashes(pair, hash, seeds.triple), beforeLast.at, end);
    }
    beforeLast = last;
    last = { hash, stem, at };
  }
}

/**
 * Makes the function that visits n-grams of 2 to 5 characters: in English within words (with their edges; the hashes of a
 * word are remembered), in Thai across words that touch.
 */
export function createCharacterWalker(): (tokens: readonly Token[], visit: FeatureVisitor) => void {
  const hashesOf = createWordTable(({ norm }) => hashWithin(norm));
  return function walkCharacters(tokens, visit) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.kind !== 'word') continue;
      if (token.language !== 'th') {
        const hashes = hashesOf(token);
        for (let i = 0; i < hashes.length; i++) visit(hashes[i] as number, at, at + 1);
        continue;
      }
      const end = endOfRun(tokens, at);
      walkThaiRun(tokens, { first: at, end }, visit);
      at = end - 1;
    }
  };
}

function hashWithin(word: string): Uint32Array {
  const hashes: number[] = [];
  hashGrams(` ${word.slice(0, longestWord)} `, wordGrams, (hash) => hashes.push(hash));
  return Uint32Array.from(hashes);
}

/** One past the last Thai word that stands without a space after the one at `first`. */
function endOfRun(tokens: readonly Token[], first: number): number {
  let end = first + 1;
  for (; end < tokens.length; end++) {
    const token = tokens[end] as Token;
    const touches = token.start === (tokens[end - 1] as Token).end;
    if (token.kind !== 'word' || token.language !== 'th' || !touches) break;
  }
  return end;
}

function walkThaiRun(
  tokens: readonly Token[],
  { first, end }: { readonly first: number; readonly end: number },
  visit: FeatureVisitor,
): void {
  let run = '';
  const owners: number[] = [];
  for (let at = first; at < end; at++) {
    const { norm } = tokens[at] as Token;
    run += norm;
    for (let i = 0; i < norm.length; i++) owners.push(at);
  }
  hashGrams(run, thaiGrams, (hash, start, length) => {
    visit(hash, owners[start] as number, (owners[start + length - 1] as number) + 1);
  });
}
