import { describe, expect, it } from '@jest/globals';
import { buildTermTries, decodeTries, encodeTries } from '../../src/sentiment/built-terms.js';
import { loadEntries, loadLexicon, termKey } from '../../src/sentiment/lexicon.js';
import { nodeOf, type TermTrie } from '../../src/sentiment/term-trie.js';

const made = buildTermTries();
const read = decodeTries(encodeTries(made));

describe('decodeTries', () => {
  it.each(['en', 'th'] as const)('has every term of the lexicons in the tree for %s', (language) => {
    const last = new Map(loadEntries(language).map((entry) => [termKey(entry.term), entry]));
    expect(last.size).toBeGreaterThan(3000);
    for (const entry of last.values()) {
      const trie = read[language];
      expect(trie.entryAt[nodeOf(trie, entry.term)]).toEqual(entry);
    }
  });

  it.each(['en', 'th'] as const)(
    'has the nodes, gaps and characters of the tree that was made for %s',
    (language) => {
      const nodes = made[language].entryAt.length;
      const seen = ({ entryAt, gapAfter, goesOn }: TermTrie) =>
        JSON.stringify([entryAt, [...gapAfter.subarray(0, nodes)], [...goesOn.subarray(0, nodes)]]);
      // One comparison of text: one for each of a hundred thousand nodes takes seconds.
      expect(seen(read[language]) === seen(made[language])).toBe(true);
    },
  );

  it('has no Thai terms in the English tree', () => {
    const thai = loadLexicon('th').filter(({ term }) => /^[\u0e01-\u0e4e]+$/.test(term));
    expect(thai.length).toBeGreaterThan(1000);
    for (const { term } of thai) expect(nodeOf(read.en, term)).toBe(0);
  });
});
