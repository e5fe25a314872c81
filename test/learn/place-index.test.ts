import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createPlaceIndex } from '../../src/learn/place-index.js';

describe('createPlaceIndex', () => {
  const hash = fc.oneof(fc.nat(64), fc.integer({ min: 0, max: 0xffffffff }));

  it('gives the place of every hash, and -1 for all others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hash, { maxLength: 200 }), fc.array(hash), (known, asked) => {
        const hashes = Uint32Array.from(known).sort();
        const placeOf = createPlaceIndex(hashes);
        for (const one of [...known, ...asked]) expect(placeOf(one)).toBe(hashes.indexOf(one));
      }),
    );
  });
});
