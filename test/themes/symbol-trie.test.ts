import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSymbolTrie, nextNode, ROOT } from '../../src/themes/symbol-trie.js';

describe('buildSymbolTrie()', () => {
  it('leads to the entries of exactly the paths it was built from', () => {
    const path = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(path, { maxLength: 60 }), path, (paths, probe) => {
        const trie = buildSymbolTrie([
          { paths: paths.slice(0, 20).map((symbols, entry) => ({ symbols, entry })), first: 0 },
          { paths: paths.slice(20).map((symbols, entry) => ({ symbols, entry })), first: 20 },
        ]);
        const expected = paths.flatMap((symbols, entry) => (symbols.join() === probe.join() ? [entry] : []));
        const node = probe.reduce((at, symbol) => (at === 0 ? 0 : nextNode(trie, at, symbol)), ROOT);
        expect(trie.entriesAt[node] ?? []).toEqual(expected);
      }),
    );
  });
});
