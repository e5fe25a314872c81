import { describe, expect, it } from '@jest/globals';
import { decodeTrie, encodeTrie } from '../../../src/language/thai/trie-file.js';
import { createWordTrie } from '../../../src/language/thai/word-trie.js';

const trie = createWordTrie(
  new Map([
    ['\u0001\u0002', 3.25],
    ['\u0001\u0002\u0003', 7.5],
    ['\u0005', 0.1],
  ]),
);

describe('the file of a word trie', () => {
  it('gives back the trie that was written', () => {
    expect(decodeTrie(encodeTrie(trie))).toEqual(trie);
  });

  it('is read wherever its bytes begin in memory', () => {
    const moved = new Uint8Array([0, ...encodeTrie(trie)]).subarray(1);
    expect(decodeTrie(moved)).toEqual(trie);
  });

  it.each([0, 5, 20])('says so where only %d bytes of it are there', (length) => {
    expect(() => decodeTrie(encodeTrie(trie).slice(0, length))).toThrow(/build again/);
  });
});
