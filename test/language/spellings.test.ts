import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSpellings } from '../../src/language/spellings.js';

describe('createSpellings', () => {
  it('gives for any stretch what is made of it, whatever came before and however few are remembered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 6 }), { maxLength: 60 }),
        fc.nat({ max: 5 }),
        (parts, capacity) => {
          const upperOf = createSpellings((written) => written.toUpperCase(), {
            capacity: capacity + 1,
            longest: 4,
          });
          const text = parts.join('');
          let start = 0;
          for (const part of parts) {
            const end = start + part.length;
            expect(upperOf(text, start, end)).toBe(part.toUpperCase());
            start = end;
          }
        },
      ),
    );
  });

  it('makes a known spelling once, and says which it keeps', () => {
    const asked: [string, boolean][] = [];
    const made = createSpellings(
      (written, kept) => {
        asked.push([written, kept]);
        return written;
      },
      { capacity: 2, longest: 5 },
    );
    for (const word of ['wait', 'desk', 'wait', 'queue', 'queue', 'appointment']) made(word, 0, word.length);
    expect(asked).toEqual([
      ['wait', true],
      ['desk', true],
      ['queue', false],
      ['queue', false],
      ['appointment', false],
    ]);
  });
});
