import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createWordTest } from '../../src/language/word-key.js';
import type { Token } from '../../src/model/reading.js';

const read = createReader();
const token = (norm: string, key?: number): Token => ({
  start: 0,
  end: norm.length,
  text: norm,
  norm,
  stem: norm,
  kind: 'word',
  language: 'en',
  ...(key !== undefined && { key }),
});

describe('createWordTest', () => {
  it('tells the words of the list from others, as often as they come', () => {
    const isSea = createWordTest(new Set(['sea', 'ทะเล']));
    const texts = ['The sea, the SEA and the seaside', 'ทะเล สวย', 'Sea!'];
    for (let round = 0; round < 2; round += 1) {
      const found = texts.map((text) =>
        read(text, null)
          .tokens.filter(isSea)
          .map(({ text: word }) => word),
      );
      expect(found).toEqual([['sea', 'SEA'], ['ทะเล'], ['Sea']]);
    }
  });

  it('reads words without a number by their letters', () => {
    const isSea = createWordTest(new Set(['sea']));
    expect([token('sea'), token('see'), token('sea', 0)].map(isSea)).toEqual([true, false, true]);
  });

  it('remembers words of any number', () => {
    const isSea = createWordTest(new Set(['sea']));
    const far = [token('see', 5), token('sea', 1_000_000), token('see', 1_000_001), token('sea', 2_500_000)];
    expect([...far, ...far].map(isSea)).toEqual([false, true, false, true, false, true, false, true]);
  });

  it('says no where there is no token', () => {
    expect(createWordTest(new Set(['']))(undefined)).toBe(false);
  });
});
