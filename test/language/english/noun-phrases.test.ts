import { describe, expect, it } from '@jest/globals';
import { findNounPhrases } from '../../../src/language/english/noun-phrases.js';

describe('findNounPhrases()', () => {
  it('finds what a comment speaks of, with its place', () => {
    const text = 'The waiting room was dirty and 👍 they lost my hospital letter.';
    const found = findNounPhrases(text);
    expect(found.map(({ norm }) => norm)).toEqual(['waiting room', 'hospital letter']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The waiting room',
      'my hospital letter',
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(findNounPhrases('')).toEqual([]);
  });
});
