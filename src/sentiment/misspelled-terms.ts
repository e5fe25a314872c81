import { readTable } from '../language/read-table.js';
import { rootNode, type TermTrie, walk } from './term-trie.js';

/** Finds the node of the opinion word that a word which is none is a misspelling of; 0 where there is none. */
export type MisspelledTerms = (key: string) => number;

const shortest = 5;
const longest = 16;
const weakest = 1.5;
const letters = 'abcdefghijklmnopqrstuvwxyz';
const lettersOnly = /^[a-z]+$/;

/**
 * Makes the finder of misspelled opinion words in a tree: words of English letters that differ from one in a letter left
 * out, added, exchanged or taken for another (Damerau 1964), but not in the first. Words that are right as they are, are
 * none; nor is one between praise and blame. The time for a word is bounded by its length.
 */
export function createMisspelledTerms(trie: TermTrie): MisspelledTerms {
  const right = loadRightWords();

  function valueAt(node: number): number {
    const entry = node === 0 ? null : (trie.entryAt[node] ?? null);
    if (entry === null || entry.shifter !== null || !lettersOnly.test(entry.term)) return 0;
    return Math.abs(entry.valence) < weakest ? 0 : entry.valence;
  }

  return function nodeOfMisspelled(key) {
    if (key.length < shortest || key.length > longest || !lettersOnly.test(key) || right.has(key)) return 0;
    let best = 0;
    for (const node of nodesNear(trie, key)) {
      const [value, known] = [valueAt(node), valueAt(best)];
      if (value * known < 0) return 0;
      if (value !== 0 && (known === 0 || Math.abs(value) < Math.abs(known))) best = node;
    }
    return best;
  };
}

/** The nodes one edit away from a word. */
function* nodesNear(trie: TermTrie, key: string): Generator<number> {
  let before = walk(trie, rootNode, key.charAt(0));
  for (let i = 1; i <= key.length && before !== 0; i++) {
    const own = key.charAt(i);
    const rest = key.slice(i + 1);
    for (const letter of letters) {
      const node = walk(trie, before, letter);
      if (node === 0) continue;
      yield walk(trie, node, own + rest);
      if (own !== '' && letter !== own) yield walk(trie, node, rest);
    }
    if (own === '') return;
    yield walk(trie, before, rest);
    if (rest !== '') yield walk(trie, before, rest.charAt(0) + own + rest.slice(1));
    before = walk(trie, before, own);
  }
}

/** Words that look like a misspelled opinion word but are not. */
function loadRightWords(): ReadonlySet<string> {
  const file = new URL('./data/en-right-words.tsv', import.meta.url);
  return new Set(readTable(file, ['word']).map(({ cells }) => cells.word ?? ''));
}
