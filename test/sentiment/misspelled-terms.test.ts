import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadTermTries } from '../../src/sentiment/built-terms.js';
import { createMisspelledTerms } from '../../src/sentiment/misspelled-terms.js';

const trie = loadTermTries().en;
const nodeOfMisspelled = createMisspelledTerms(trie);
const meantBy = (word: string) => trie.entryAt[nodeOfMisspelled(word)]?.term ?? null;

describe('createMisspelledTerms', () => {
  it.each([
    ['exceklent', 'excellent'],
    ['horible', 'horrible'],
    ['wonderfull', 'wonderful'],
    ['wrost', 'worst'],
    ['amazng', 'amazing'],
    ['terribel', 'terrible'],
    ['baadd', 'bad'],
  ])('takes %s for %s', (word, meant) => {
    expect(meantBy(word)).toBe(meant);
  });

  it.each([
    'awaiting',
    'notice',
    'thier',
    'paneer',
    'zzzzzz',
    'nic',
    'bsd',
    'castaldo',
    'Exceklent',
    'exc3klent',
  ])('takes %s for no opinion', (word) => {
    expect(meantBy(word)).toBeNull();
  });

  it('finds only terms one edit away that begin with the same letter, and those that are drawn out', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeilnorst'), minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(word, (written) => {
        const meant = meantBy(written);
        if (meant === null || meant === written.replace(/(.)\1/g, '$1')) return;
        expect(meant.charAt(0)).toBe(written.charAt(0));
        expect(Math.abs(meant.length - written.length)).toBeLessThanOrEqual(1);
        expect(editsBetween(written, meant)).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Letters left out, added, exchanged or taken for another, by the table of Damerau and Levenshtein. */
function editsBetween(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const row = rows[i] ?? [];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (same ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return at(one.length, other.length);
}
