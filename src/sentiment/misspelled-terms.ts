import { readTable } from '../language/read-table.js';
import { rootNode, stepTo, symbolBit, type TermTrie, walk } from './term-trie.js';

/** Finds the node of the word that one which is none in the tree is meant for; 0 where there is none. */
export type MisspelledTerms = (key: string) => number;

const shortest = 5;
const longest = 16;
const weakest = 1.5;
const letters = Array.from({ length: 26 }, (_, i) => 'a'.charCodeAt(0) + i);
const lettersOnly = /^[a-z]+$/;

/**
 * Makes the finder of misspelled opinion words in a tree: words of English letters that differ from one in a letter left
 * out, added, exchanged or taken for another (Damerau 1964), but not in the first; and words drawn out with double letters.
 * Words that are right as they are, are none; nor is one between praise and blame. The time for a word is bounded by its
 * length.
 */
export function createMisspelledTerms(trie: TermTrie): MisspelledTerms {
  const right = loadRightWords();
  const near: number[] = [];

  function valueAt(node: number): number {
    const entry = node === 0 ? null : (trie.entryAt[node] ?? null);
    if (entry === null || entry.shifter !== null || !lettersOnly.test(entry.term)) return 0;
    return Math.abs(entry.valence) < weakest ? 0 : entry.valence;
  }

  /** The node of a word that is drawn out with double letters. */
  function nodeOfSingle(key: string): number {
    const single = key.replace(/([a-z])\1/g, '$1');
    const node = single === key ? 0 : walk(trie, rootNode, single);
    return node !== 0 && trie.entryAt[node] !== null ? node : 0;
  }

  return function nodeOfMisspelled(key) {
    if (right.has(key)) return 0;
    const drawn = nodeOfSingle(key);
    if (drawn !== 0 || key.length < shortest || key.length > longest || !lettersOnly.test(key)) return drawn;
    let best = 0;
    findNear(trie, key, near);
    for (const node of near) {
      const [value, known] = [valueAt(node), valueAt(best)];
      if (value * known < 0) return 0;
      if (value !== 0 && (known === 0 || Math.abs(value) < Math.abs(known))) best = node;
    }
    return best;
  };
}

/** Fills `found` with the nodes one edit away from a word. */
function findNear(trie: TermTrie, key: string, found: number[]): void {
  found.length = 0;
  let before = stepTo(trie, rootNode, key.charCodeAt(0));
  for (let i = 1; i <= key.length && before !== 0; i++) {
    const own = key.charCodeAt(i);
    const bits = trie.goesOn[before] ?? 0;
    for (const letter of letters) {
      const node = (bits & symbolBit(letter)) === 0 ? 0 : stepTo(trie, before, letter);
      if (node === 0) continue;
      addNode(found, walk(trie, node, key, i));
      if (i < key.length && letter !== own) addNode(found, walk(trie, node, key, i + 1));
    }
    if (i === key.length) return;
    addNode(found, walk(trie, before, key, i + 1));
    const swapped = i + 1 === key.length ? 0 : stepTo(trie, before, key.charCodeAt(i + 1));
    if (swapped !== 0) addNode(found, walk(trie, stepTo(trie, swapped, own), key, i + 2));
    before = stepTo(trie, before, own);
  }
}

function addNode(found: number[], node: number): void {
  if (node !== 0) found.push(node);
}

let rightWords: ReadonlySet<string> | null = null;

/** Words that look like a misspelled opinion word but are not; read once, for the trees of both languages. */
function loadRightWords(): ReadonlySet<string> {
  const file = new URL('./data/en-right-words.tsv', import.meta.url);
  rightWords ??= new Set(readTable(file, ['word']).map(({ cells }) => cells.word ?? ''));
  return rightWords;
}
