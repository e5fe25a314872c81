import { nextNode, ROOT, type SymbolTrie } from './symbol-trie.js';

/** Thai letters stand in a block of 128 code units. */
const block = 0x0e00;
const size = 128;

/**
 * Makes a test of whether a term may begin with two characters, before the trie is asked: at most places of a text none
 * does. It may say yes where none does, never no where one does.
 */
export function createBeginnings(trie: SymbolTrie): (first: number, second: number) => boolean {
  const pairs = new Uint32Array((size * size) / 32);
  for (let first = 0; first < size; first += 1) {
    const node = nextNode(trie, ROOT, block + first);
    if (node === 0) continue;
    const alone = trie.entriesAt[node] !== undefined || trie.gapAfter[node] !== 0;
    for (let second = 0; second < size; second += 1) {
      if (!alone && nextNode(trie, node, block + second) === 0) continue;
      const pair = first * size + second;
      pairs[pair >>> 5] = (pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
    }
  }
  return function canBegin(first, second) {
    const left = first - block;
    const right = second - block;
    if (left < 0 || left >= size || right < 0 || right >= size) return true;
    const pair = left * size + right;
    return (((pairs[pair >>> 5] ?? 0) >>> (pair & 31)) & 1) === 1;
  };
}
