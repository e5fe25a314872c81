/** What kinds of features there are; the same characters of different kinds have different hashes. */
export const seeds = {
  word: 0x9747b28c,
  stem: 0x2545f491,
  pair: 0x51ed270b,
  stemPair: 0x1f83d9ab,
  triple: 0x6b43a9b5,
  gram: 0x1b873593,
  thaiGram: 0x7feb352d,
  context: 0x3c6ef372,
  answer: 0x510e527f,
} as const;

/** A 32-bit hash of the UTF-16 code units start..end: FNV-1a, mixed like MurmurHash3 at the end. */
export function hashText(text: string, seed: number, range = { start: 0, end: text.length }): number {
  let hash = seed | 0;
  for (let i = range.start; i < range.end; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return mixHash(hash);
}

/** The hash of a sequence, from the hashes of its parts in order. */
export function joinHashes(left: number, right: number, seed: number): number {
  return mixHash(Math.imul(left ^ seed, 0x5bd1e995) + right);
}

/** Spreads every bit over the others (finalizer of MurmurHash3). */
export function mixHash(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
