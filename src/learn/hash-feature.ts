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
  clauseWord: 0x428a2f98,
  clauseThemes: 0x71374491,
} as const;

const prime = 0x01000193;

/** A 32-bit hash of the UTF-16 code units: FNV-1a, mixed like MurmurHash3 at the end. */
export function hashText(text: string, seed: number): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return mixHash(hash);
}

/** Visits the hashes of all n-grams of `from` to `to` code units, each by its first unit and its length. */
export function hashGrams(
  text: string,
  { seed, from, to }: { readonly seed: number; readonly from: number; readonly to: number },
  visit: (hash: number, start: number, length: number) => void,
): void {
  for (let start = 0; start + from <= text.length; start++) {
    const longest = Math.min(to, text.length - start);
    let hash = seed | 0;
    for (let length = 1; length <= longest; length++) {
      hash = Math.imul(hash ^ text.charCodeAt(start + length - 1), prime);
      if (length >= from) visit(mixHash(hash), start, length);
    }
  }
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
