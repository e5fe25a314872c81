import type { LanguageCode, Token } from '../model/reading.js';
import { negatedRole, plainRole, turnedRole } from './token-roles.js';

/** Hashed features of a text: those of token i are `hashes[starts[i]]` up to `hashes[starts[i + 1]]`. */
export interface FeatureBuffer {
  hashes: Uint32Array;
  starts: Uint32Array;
  /** How many hashes are in use. */
  length: number;
}

/** Features of the tokens first..end of one clause, added to the buffer; `roles[i]` is the role of token i. */
export type FeatureHasher = (
  buffer: FeatureBuffer,
  tokens: readonly Token[],
  scope: { readonly first: number; readonly end: number; readonly roles: Uint8Array },
) => void;

interface WordHashes {
  /** Hash of the word itself; 0 for a token that is no feature. */
  readonly word: number;
  /** Hashes of the word and of the character n-grams within it. */
  readonly own: Uint32Array;
}

const cacheSize = 50_000;
const longestWord = 24;
const wordSeed = 0x9747b28c;
const negatedSeed = 0x51ed270b;
const pairSeed = 0x2545f491;
const tripleSeed = 0x6b43a9b5;
const gramSeed = 0x1b873593;

/** Makes an empty buffer; it grows as needed and is meant to be used again. */
export function createFeatureBuffer(): FeatureBuffer {
  return { hashes: new Uint32Array(4096), starts: new Uint32Array(512), length: 0 };
}

/**
 * Makes the hasher of a language: words, pairs and triples of words, words in a negator's scope, and character
 * n-grams of 2 to 5 (English: within words; Thai: across words that stand together). N-grams do not cross clauses, so that the
 * features of a comment are those of its clauses.
 */
export function createFeatureHasher(language: LanguageCode): FeatureHasher {
  const cache = new Map<string, WordHashes>();
  function hashesOf(token: Token): WordHashes {
    const known = cache.get(token.norm);
    if (known !== undefined) return known;
    const hashes = hashWord(token, language);
    if (token.norm.length > longestWord) return hashes;
    if (cache.size >= cacheSize) cache.clear();
    cache.set(token.norm, hashes);
    return hashes;
  }
  return function addFeatures(buffer, tokens, { first, end, roles }) {
    let previous = 0;
    let beforePrevious = 0;
    let run = first;
    for (let i = first; i < end; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      const { word, own } = hashesOf(token);
      reserve(buffer, i, own.length + 4 * token.norm.length + 4);
      buffer.starts[i] = buffer.length;
      if (word === 0) continue;
      const role = roles[i] ?? plainRole;
      if (role <= negatedRole) {
        const { hashes } = buffer;
        let at = buffer.length;
        for (let k = 0; k < own.length; k++) hashes[at++] = own[k] ?? 0;
        buffer.length = at;
      }
      if (role === negatedRole || role === turnedRole) push(buffer, mix(word, negatedSeed));
      if (previous !== 0) push(buffer, mix(mix(previous, pairSeed), word));
      if (beforePrevious !== 0) push(buffer, mix(mix(mix(beforePrevious, tripleSeed), previous), word));
      if (language === 'th' && token.kind === 'word') {
        if (tokens[i - 1]?.end !== token.start || tokens[i - 1]?.kind !== 'word') run = i;
        if (role <= negatedRole) addGramsAcross(buffer, tokens, { run, index: i });
      }
      beforePrevious = previous;
      previous = word;
    }
    reserve(buffer, end, 1);
    buffer.starts[end] = buffer.length;
  };
}

function push(buffer: FeatureBuffer, hash: number): void {
  buffer.hashes[buffer.length] = hash;
  buffer.length += 1;
}

function reserve(buffer: FeatureBuffer, token: number, count: number): void {
  if (buffer.length + count > buffer.hashes.length) buffer.hashes = grown(buffer.hashes, count);
  if (token + 2 > buffer.starts.length) buffer.starts = grown(buffer.starts, token);
}

function grown(array: Uint32Array, extra: number): Uint32Array {
  const larger = new Uint32Array((array.length + extra) * 2);
  larger.set(array);
  return larger;
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

function hashWord(token: Token, language: LanguageCode): WordHashes {
  const name = featureName(token);
  if (name === '') return { word: 0, own: new Uint32Array(0) };
  const word = hashText(name, wordSeed);
  const isWord = token.kind === 'word' && (language === 'en' || token.language === 'en');
  if (!isWord) return { word, own: Uint32Array.of(word) };
  const padded = `^${name.slice(0, longestWord)}$`;
  const own = [word];
  for (let end = 1; end < padded.length; end++) {
    for (let size = 2; size <= 5 && end - size + 1 >= 0; size++)
      if (size < padded.length) own.push(hashText(padded.slice(end - size + 1, end + 1), gramSeed));
  }
  return { word, own: Uint32Array.from(own) };
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

/** Character n-grams that end in a Thai word and may begin in a word before it that it stands together with. */
function addGramsAcross(
  buffer: FeatureBuffer,
  tokens: readonly Token[],
  { run, index }: { readonly run: number; readonly index: number },
): void {
  const norm = tokens[index]?.norm ?? '';
  let before = '';
  for (let i = index - 1; i >= run && before.length < 4; i--) before = (tokens[i]?.norm ?? '') + before;
  const lead = before.slice(-4);
  const text = lead + norm;
  for (let end = lead.length; end < text.length; end++) {
    let hash = gramSeed;
    for (let size = 1; size <= 5 && end - size + 1 >= 0; size++) {
      hash = Math.imul(hash ^ text.charCodeAt(end - size + 1), 0x01000193);
      if (size > 1) push(buffer, finish(hash + size));
    }
  }
}
