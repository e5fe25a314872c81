import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashGrams, hashText } from '../../src/learn/hash-feature.js';

describe('hashGrams', () => {
  it('visits every n-gram once, with the hash of its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.integer(), (text, seed) => {
        const visited: [number, string][] = [];
        hashGrams(text, { seed, from: 2, to: 4 }, (hash, start, length) => {
          visited.push([hash, text.slice(start, start + length)]);
        });
        const wanted = [2, 3, 4].reduce((sum, length) => sum + Math.max(0, text.length - length + 1), 0);
        expect(visited).toHaveLength(wanted);
        for (const [hash, gram] of visited) expect(hash).toBe(hashText(gram, seed));
      }),
    );
  });

  it('tells kinds apart by the seed', () => {
    expect(hashText('queue', 1)).not.toBe(hashText('queue', 2));
  });
});
