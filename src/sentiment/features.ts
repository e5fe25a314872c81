import { createWordTable } from '../language/word-key.js';
import type { LanguageCode, Token } from '../model/reading.js';
import { negatedRole, plainRole, turnedRole } from './token-roles.js';

/** Where hashed features go: kept for training, or weighed at once. */
export interface FeatureSink {
  /** The features that follow are those of token `index`. */
  readonly startToken: (index: number) => void;
  /** All features of a word on its own. */
  readonly addWord: (word: WordHashes) => void;
  readonly add: (hash: number) => void;
  /** The first `count` of some features. */
  readonly addAll: (hashes: Uint32Array, count: number) => void;
}

/** Gives the sink the features of the tokens first..end of one clause; `roles[i]` is the role of token i. */
export type FeatureHasher = (
  sink: FeatureSink,
  tokens: readonly Token[],
  scope: { readonly first: number; readonly end: number; readonly roles: Uint8Array },
) => void;

/** What a word is hashed to, remembered from one text to the next. */
export interface WordHashes {
  /** Hash of the word itself; 0 for a token that is no feature. */
  readonly word: number;
  /** Hashes of the word, first, and of the character n-grams within it. */
  readonly own: Uint32Array;
  /** Sums of the weights of `own`, for a sink that weighs; null until it has. */
  sums: { readonly praise: number; readonly blame: number } | null;
}

const longestWord = 24;
const longestGram = 5;
const wordSeed = 0x9747b28c;
const negatedSeed = 0x51ed270b;
const pairSeed = 0x2545f491;
const tripleSeed = 0x6b43a9b5;
const gramSeed = 0x1b873593;

/**
 * Makes the hasher of a language: words, pairs and triples of words, words in a negator's scope, and character
 * n-grams of 2 to 5 (English: within words; Thai: across words that stand together). N-grams do not cross clauses, so that the
 * features of a comment are those of its clauses.
 */
export function createFeatureHasher(language: LanguageCode): FeatureHasher {
  const hashesOf = createWordTable((token) => hashWord(token, language));
  return function addFeatures(sink, tokens, { first, end, roles }) {
    let previous = 0;
    let beforePrevious = 0;
    let run = first;
    for (let i = first; i < end; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      sink.startToken(i);
      const hashes = hashesOf(token);
      const { word } = hashes;
      if (word === 0) continue;
      const role = roles[i] ?? plainRole;
      if (role <= negatedRole) sink.addWord(hashes);
      if (role === negatedRole || role === turnedRole) sink.add(mix(word, negatedSeed));
      if (previous !== 0) sink.add(mix(mix(previous, pairSeed), word));
      if (beforePrevious !== 0) sink.add(mix(mix(mix(beforePrevious, tripleSeed), previous), word));
      if (language === 'th' && token.kind === 'word') {
        if (i === 0 || tokens[i - 1]?.end !== token.start || tokens[i - 1]?.kind !== 'word') run = i;
        if (role <= negatedRole) addGramsAcross(sink, tokens, { run, index: i });
      }
      beforePrevious = previous;
      previous = word;
    }
  };
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (value >>> 5)) >>> 0;
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash) || 1;
}

/** Hashes of a word and of its character n-grams; none for what is no feature. */
export function hashWord(token: Token, language: LanguageCode): WordHashes {
  const name = featureName(token);
  if (name === '') return { word: 0, own: new Uint32Array(0), sums: null };
  const word = hashText(name, wordSeed);
  const own = [word];
  if (token.kind === 'word') {
    if (token.language === 'en' || language === 'en') addSpelling(own, name);
    if (language === 'th') addGramsWithin(own, name);
  }
  return { word, own: Uint32Array.from(own), sums: null };
}

/** Character n-grams of an English word and its two ends. */
function addSpelling(hashes: number[], name: string): void {
  const padded = `^${name.slice(0, longestWord)}$`;
  for (let end = 1; end < padded.length; end++) {
    for (let size = 2; size <= longestGram && end - size + 1 >= 0; size++)
      if (size < padded.length) hashes.push(hashText(padded.slice(end - size + 1, end + 1), gramSeed));
  }
}

/** Character n-grams within a word of a Thai text. */
function addGramsWithin(hashes: number[], name: string): void {
  for (let end = 1; end < name.length; end++) {
    let hash = gramSeed;
    for (let size = 1; size <= longestGram && size <= end + 1; size++) {
      hash = Math.imul(hash ^ name.charCodeAt(end - size + 1), 0x01000193);
      if (size > 1) hashes.push(finish(hash + size));
    }
  }
}

/** What a token counts as: numbers, addresses and mentions are all alike; quotes, commas and stops are nothing. */
function featureName(token: Token): string {
  const { kind, norm } = token;
  if (kind === 'word' || kind === 'emoji' || kind === 'mask') return norm;
  if (kind === 'number') return /^5{3,}$/.test(norm) ? '555' : '0';
  if (kind === 'symbol') return norm.startsWith('@') ? '@' : norm.length > 3 ? '<url>' : norm;
  const sign = norm.charAt(0);
  if (sign === '!' || sign === '?') return norm.length > 1 ? sign + sign : sign;
  return norm === '...' || norm === '…' ? '...' : '';
}

/** Those of one word: 4 that end at its first character, 3 at its second, and so on. */
const gramsAcross = new Uint32Array(10);

/** Character n-grams that end in a word and begin in one before it that it stands together with. */
function addGramsAcross(
  sink: FeatureSink,
  tokens: readonly Token[],
  { run, index }: { readonly run: number; readonly index: number },
): void {
  if (run === index) return;
  const norm = tokens[index]?.norm ?? '';
  const last = Math.min(norm.length, longestGram - 1);
  let count = 0;
  for (let end = 0; end < last; end++) {
    let hash = gramSeed;
    for (let i = end; i >= 0; i--) hash = Math.imul(hash ^ norm.charCodeAt(i), 0x01000193);
    let size = end + 1;
    for (let before = index - 1; before >= run && size < longestGram; before--) {
      const lead = tokens[before]?.norm ?? '';
      for (let i = lead.length - 1; i >= 0 && size < longestGram; i--) {
        hash = Math.imul(hash ^ lead.charCodeAt(i), 0x01000193);
        size += 1;
        gramsAcross[count++] = finish(hash + size);
      }
    }
  }
  sink.addAll(gramsAcross, count);
}
