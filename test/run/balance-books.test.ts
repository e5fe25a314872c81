import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assertBooksBalance } from '../../src/run/balance-books.js';

const count = fc.nat({ max: 1e6 });
const parts = fc.record({
  new: count,
  changed: count,
  unchanged: count,
  duplicate: count,
  empty: count,
  rejected: count,
});

describe('assertBooksBalance()', () => {
  it('accepts books whose parts add up to what was read', () => {
    fc.assert(
      fc.property(parts, (counts) => {
        const read = Object.values(counts).reduce((sum, one) => sum + one, 0);
        assertBooksBalance({ read, ...counts });
      }),
    );
  });

  it('refuses books that are off by any amount, and says both sums', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 1e6 }), (counts, missing) => {
        const sum = Object.values(counts).reduce((total, one) => total + one, 0);
        const read = sum + missing;
        expect(() => assertBooksBalance({ read, ...counts })).toThrow(
          `${read} comments were read, but ${sum}`,
        );
      }),
    );
  });
});
