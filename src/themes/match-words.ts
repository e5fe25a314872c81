import { createWordTable } from '../language/word-key.js';
import type { Clause, Reading, Token } from '../model/reading.js';
import type { Hit, ListedEntry } from './hit.js';
import { nextNode, ROOT, type SymbolTrie } from './symbol-trie.js';

/** Words that may stand in a gap. */
export const MAX_GAP = 3;

export interface WordMatcherOptions {
  readonly trie: SymbolTrie;
  readonly stemIds: ReadonlyMap<string, number>;
  readonly formIds: ReadonlyMap<string, number>;
  readonly entries: readonly ListedEntry[];
}

/** Where a term with a gap may go on: from `node`, at a word from `from` to `last`. */
interface Pending {
  readonly node: number;
  readonly from: number;
  readonly last: number;
  readonly first: number;
}

/** The symbols of a word, and the nodes they lead to from the root; 0 is none. */
interface WordSymbols {
  readonly stem: number;
  readonly form: number;
  readonly byStem: number;
  readonly byForm: number;
}

const unknown: WordSymbols = { stem: 0, form: 0, byStem: 0, byForm: 0 };

/** Adds what it finds in a clause to `hits`. */
export type Matcher = (reading: Reading, clause: Clause, hits: Hit[]) => void;

/**
 * Finds terms among the words of a clause by stem or form; signs between words are passed over. Each word is looked up
 * once, and the walk from a word is as long as the longest term that fits: linear in the text.
 */
export function createWordMatcher({ trie, stemIds, formIds, entries }: WordMatcherOptions): Matcher {
  const symbolsOf = createWordTable<WordSymbols>((token) => {
    const stem = stemIds.get(token.stem) ?? 0;
    const form = formIds.get(token.norm) ?? 0;
    if (stem === 0 && form === 0) return unknown;
    const byStem = stem === 0 ? 0 : nextNode(trie, ROOT, stem);
    const byForm = form === 0 ? 0 : nextNode(trie, ROOT, form);
    return { stem, form, byStem, byForm };
  });
  // The clause at hand: its words, their tokens, and how many there are.
  const symbols: WordSymbols[] = [];
  let tokenAt = new Int32Array(256);
  let words = 0;
  let tokens: readonly Token[] = [];
  let found: Hit[] = [];
  let pending: Pending[] = [];

  function readWords(clause: Clause): boolean {
    const width = clause.endToken - clause.firstToken;
    if (width > tokenAt.length) tokenAt = new Int32Array(width * 2);
    words = 0;
    let known = false;
    for (let index = clause.firstToken; index < clause.endToken; index += 1) {
      const token = tokens[index] as Token;
      if (token.language !== 'en' || (token.kind !== 'word' && token.kind !== 'number')) continue;
      const word = symbolsOf(token);
      symbols[words] = word;
      tokenAt[words] = index;
      words += 1;
      if (word !== unknown) known = true;
    }
    return known;
  }

  function report(entryIds: readonly number[], first: number, last: number): void {
    const firstToken = tokenAt[first] as number;
    const lastToken = tokenAt[last] as number;
    const start = (tokens[firstToken] as Token).start;
    const end = (tokens[lastToken] as Token).end;
    for (const id of entryIds) {
      const entry = entries[id] as ListedEntry;
      if (entry.whole && (first !== 0 || last !== words - 1)) continue;
      found.push({ entry, start, end, firstToken, endToken: lastToken + 1 });
    }
  }

  function step(reached: number, at: number, first: number): void {
    const ended = trie.entriesAt[reached];
    if (ended) report(ended, first, at);
    const gap = trie.gapAfter[reached] as number;
    if (gap !== 0) pending.push({ node: gap, from: at + 1, last: at + 1 + MAX_GAP, first });
    if (at + 1 < words) walk(reached, at + 1, first);
  }

  function walk(node: number, at: number, first: number): void {
    const { stem, form } = symbols[at] as WordSymbols;
    const byStem = stem === 0 ? 0 : nextNode(trie, node, stem);
    if (byStem !== 0) step(byStem, at, first);
    const byForm = form === 0 ? 0 : nextNode(trie, node, form);
    if (byForm !== 0) step(byForm, at, first);
  }

  return function matchWords(reading, clause, hits) {
    tokens = reading.tokens;
    if (!readWords(clause)) return;
    found = hits;
    for (let at = 0; at < words; at += 1) {
      const word = symbols[at] as WordSymbols;
      if (word === unknown) continue;
      if (pending.length > 0) {
        pending = pending.filter((one) => one.last >= at);
        for (let index = 0, known = pending.length; index < known; index += 1) {
          const one = pending[index] as Pending;
          if (one.from <= at) walk(one.node, at, one.first);
        }
      }
      if (word.byStem !== 0) step(word.byStem, at, at);
      if (word.byForm !== 0) step(word.byForm, at, at);
    }
    if (pending.length > 0) pending = [];
  };
}
