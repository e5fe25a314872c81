import { createWordTable } from '../language/word-key.js';
import type { LanguageCode, Token } from '../model/reading.js';
import type { LexiconEntry } from './lexicon.js';
import { createMisspelledTerms, type MisspelledTerms } from './misspelled-terms.js';
import { buildTermTrie, rootNode, symbolBit, type TermTrie, walk } from './term-trie.js';

/** A term of the lexicon found in the tokens: index of its first token and one past its last. */
export interface TermMatch {
  readonly first: number;
  readonly end: number;
  readonly entry: LexiconEntry;
}

export interface TermFinder {
  /** The terms among the tokens first..end, in order, none overlapping another. */
  readonly find: (
    tokens: readonly Token[],
    range: { readonly first: number; readonly end: number },
  ) => readonly TermMatch[];
  /** The valence of a word on its own; 0 where it has none. */
  readonly valenceOf: (token: Token) => number;
}

/** What a word adds to a path, and the node it reaches from the root; 0 where no term begins with it. */
interface WordPath {
  readonly key: string;
  readonly node: number;
  /** The node of the word it is meant for, where it is none itself; or 0. */
  readonly meant: number;
  /** The bit of the key's first character. */
  readonly bit: number;
}

const longestKey = 40;
const gapWords = 3;

/**
 * Makes the finder of lexicon terms: from left to right the longest term that starts at a token and ends at one.
 * Time is linear in the number of tokens, since terms are short.
 */
export function createTermFinder(
  terms: readonly LexiconEntry[] | TermTrie,
  language: LanguageCode,
): TermFinder {
  const trie = 'slots' in terms ? terms : buildTermTrie(terms);
  const misspelled = createMisspelledTerms(trie);
  const pathOf = createWordTable((token) => startPath(trie, keyOf(token, language), misspelled));
  /** By token: the paths of the range at hand. */
  const paths: WordPath[] = [];

  function find(tokens: readonly Token[], { first, end }: { readonly first: number; readonly end: number }) {
    const matches: TermMatch[] = [];
    for (let i = paths.length; i < end; i++) paths.push(noPath);
    for (let i = first; i < end; i++) paths[i] = pathOf(tokens[i] as Token);
    const search = { trie, tokens, end, paths };
    let index = first;
    while (index < end) {
      const { node, meant } = paths[index] as WordPath;
      let match = node === 0 ? null : longestMatch(node, index, search);
      if (match === null && meant !== 0) match = longestMatch(meant, index, search);
      if (match !== null) matches.push(match);
      index = match === null ? index + 1 : match.end;
    }
    return matches;
  }
  function valenceOf(token: Token): number {
    const { node, meant } = pathOf(token);
    return trie.entryAt[meant || node]?.valence ?? 0;
  }
  return { find, valenceOf };
}

const noPath: WordPath = { key: '', node: 0, meant: 0, bit: 0 };

/** The path of a word from the root, and of the word that an unknown one, elongated or misspelled, is meant for. */
function startPath(trie: TermTrie, key: string, misspelled: MisspelledTerms): WordPath {
  const bit = symbolBit(key.charCodeAt(0));
  if (key === '' || key.length > longestKey) return { key, node: 0, meant: 0, bit };
  const node = walk(trie, rootNode, key);
  const isTerm = node !== 0 && trie.entryAt[node] !== null;
  return { key, node, meant: isTerm ? 0 : misspelled(key), bit };
}

interface Search {
  readonly trie: TermTrie;
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly paths: readonly WordPath[];
}

function longestMatch(start: number, first: number, search: Search): TermMatch | null {
  const { trie, end } = search;
  let best: TermMatch | null = null;
  let node = start;
  let index = first + 1;
  for (;;) {
    const entry = trie.entryAt[node] ?? null;
    if (entry !== null && index > (best?.end ?? first)) best = { first, end: index, entry };
    const gap = trie.gapAfter[node] ?? 0;
    if (gap !== 0) {
      const after = matchAfterGap(gap, { first, index, search });
      if (after !== null && (best === null || after.end > best.end)) best = after;
    }
    if (index >= end) return best;
    node = step(node, index, search);
    if (node === 0) return best;
    index += 1;
  }
}

function step(node: number, index: number, { trie, paths }: Search): number {
  const { key, bit } = paths[index] ?? noPath;
  if (key === '') return node;
  const isPossible = ((trie.goesOn[node] ?? 0) & bit) !== 0 && key.length <= longestKey;
  return isPossible ? walk(trie, node, key) : 0;
}

function matchAfterGap(
  gap: number,
  at: { readonly first: number; readonly index: number; readonly search: Search },
): TermMatch | null {
  const { trie, tokens, end } = at.search;
  for (let start = at.index; start <= at.index + gapWords && start < end; start++) {
    let node = gap;
    for (let index = start; node !== 0 && index < end; index++) {
      node = step(node, index, at.search);
      const entry = trie.entryAt[node] ?? null;
      if (entry !== null) return { first: at.first, end: index + 1, entry };
    }
    if (tokens[start]?.kind === 'punctuation') return null;
  }
  return null;
}

/** What a token adds to a path; nothing for a hyphen or the apostrophe of a spaced "n ' t". */
function keyOf(token: Token, language: LanguageCode): string {
  const { norm } = token;
  if (norm === '-' || norm === "'") return '';
  if (token.kind === 'number') return language === 'th' && /^5{3,}$/.test(norm) ? '555' : norm;
  if (token.kind !== 'word') return norm;
  const plain = norm.includes('-') ? norm.replace(/-/g, '') : norm;
  return plain.includes("n't") ? plain.replace("n't", 'nt') : plain;
}
