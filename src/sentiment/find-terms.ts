import type { LanguageCode, Token } from '../model/reading.js';
import type { LexiconEntry } from './lexicon.js';
import { buildTermTrie, type TermNode, walk } from './term-trie.js';

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

interface WordPath {
  readonly key: string;
  readonly node: TermNode | null;
}

const cacheSize = 40_000;
const longestKey = 40;
const gapWords = 3;

/**
 * Makes the finder of lexicon terms: from left to right the longest term that starts at a token and ends at one.
 * Time is linear in the number of tokens, since terms are short.
 */
export function createTermFinder(entries: readonly LexiconEntry[], language: LanguageCode): TermFinder {
  const root = buildTermTrie(entries);
  const paths = new Map<string, WordPath>();

  function pathOf(token: Token): WordPath {
    const known = paths.get(token.norm);
    if (known !== undefined) return known;
    const key = keyOf(token, language);
    const path = startPath(root, key);
    if (token.norm.length > longestKey) return path;
    if (paths.size >= cacheSize) paths.clear();
    paths.set(token.norm, path);
    return path;
  }

  function find(tokens: readonly Token[], { first, end }: { readonly first: number; readonly end: number }) {
    const matches: TermMatch[] = [];
    let index = first;
    while (index < end) {
      const token = tokens[index];
      const path = token === undefined ? null : pathOf(token);
      const match = path?.node ? longestMatch(path.node, index, { tokens, end, pathOf }) : null;
      if (match !== null) matches.push(match);
      index = match === null ? index + 1 : match.end;
    }
    return matches;
  }
  return { find, valenceOf: (token) => pathOf(token).node?.entry?.valence ?? 0 };
}

/** The path of a word from the root; where an elongated word is unknown, that of the word with single letters. */
function startPath(root: TermNode, key: string): WordPath {
  const node = key === '' || key.length > longestKey ? null : walk(root, key);
  if (node !== null || key.length > longestKey) return { key, node };
  const single = key.replace(/([a-z])\1/g, '$1');
  return single === key ? { key, node } : { key: single, node: walk(root, single) };
}

interface Search {
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly pathOf: (token: Token) => WordPath;
}

function longestMatch(start: TermNode, first: number, search: Search): TermMatch | null {
  let best: TermMatch | null = null;
  let node: TermNode | null = start;
  let index = first + 1;
  while (node !== null) {
    if (node.entry !== null) best = { first, end: index, entry: node.entry };
    if (node.gap !== null) {
      const after = matchAfterGap(node.gap, { first, index, search });
      if (after !== null && (best === null || after.end > best.end)) best = after;
    }
    const token: Token | undefined = index < search.end ? search.tokens[index] : undefined;
    if (token === undefined) return best;
    node = step(node, token, search);
    index += 1;
  }
  return best;
}

function step(node: TermNode, token: Token, search: Search): TermNode | null {
  const { key } = search.pathOf(token);
  return key.length > longestKey ? null : walk(node, key);
}

function matchAfterGap(
  gap: TermNode,
  at: { readonly first: number; readonly index: number; readonly search: Search },
): TermMatch | null {
  const { tokens, end } = at.search;
  for (let start = at.index; start <= at.index + gapWords && start < end; start++) {
    let node: TermNode | null = gap;
    for (let index = start; node !== null && index < end; index++) {
      const token = tokens[index];
      if (token === undefined) break;
      node = step(node, token, at.search);
      if (node?.entry) return { first: at.first, end: index + 1, entry: node.entry };
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
