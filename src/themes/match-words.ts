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

const noIds = { stem: 0, form: 0 };

/** Adds what it finds in a clause to `hits`. */
export type Matcher = (reading: Reading, clause: Clause, hits: Hit[]) => void;

/**
 * Finds terms among the words of a clause by stem or form; signs between words are passed over. Each word is looked up
 * once, and the walk from a word is as long as the longest term that fits: linear in the text.
 */
export function createWordMatcher({ trie, stemIds, formIds, entries }: WordMatcherOptions): Matcher {
  const idsOf = createWordTable((token) => {
    const stem = stemIds.get(token.stem) ?? 0;
    const form = formIds.get(token.norm) ?? 0;
    return stem === 0 && form === 0 ? noIds : { stem, form };
  });
  // The clause at hand: ids of its words, their tokens, and how many there are.
  let stems = new Int32Array(256);
  let forms = new Int32Array(256);
  let tokenAt = new Int32Array(256);
  let words = 0;
  let tokens: readonly Token[] = [];
  let found: Hit[] = [];
  let pending: Pending[] = [];

  function readWords(clause: Clause): boolean {
    const width = clause.endToken - clause.firstToken;
    if (width > stems.length) {
      stems = new Int32Array(width * 2);
      forms = new Int32Array(width * 2);
      tokenAt = new Int32Array(width * 2);
    }
    words = 0;
    let known = false;
    for (let index = clause.firstToken; index < clause.endToken; index += 1) {
      const token = tokens[index] as Token;
      if (token.language !== 'en' || (token.kind !== 'word' && token.kind !== 'number')) continue;
      const { stem, form } = idsOf(token);
      stems[words] = stem;
      forms[words] = form;
      tokenAt[words] = index;
      words += 1;
      if (stem !== 0 || form !== 0) known = true;
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
    const stem = stems[at] as number;
    const byStem = stem === 0 ? 0 : nextNode(trie, node, stem);
    if (byStem !== 0) step(byStem, at, first);
    const form = forms[at] as number;
    const byForm = form === 0 ? 0 : nextNode(trie, node, form);
    if (byForm !== 0) step(byForm, at, first);
  }

  return function matchWords(reading, clause, hits) {
    tokens = reading.tokens;
    if (!readWords(clause)) return;
    found = hits;
    for (let at = 0; at < words; at += 1) {
      if (stems[at] === 0 && forms[at] === 0) continue;
      if (pending.length > 0) {
        pending = pending.filter((one) => one.last >= at);
        for (let index = 0, known = pending.length; index < known; index += 1) {
          const one = pending[index] as Pending;
          if (one.from <= at) walk(one.node, at, one.first);
        }
      }
      walk(ROOT, at, at);
    }
    if (pending.length > 0) pending = [];
  };
}
