import type { Clause, Reading } from '../model/reading.js';
import type { Entry, Hit } from './hit.js';
import { GAP, ROOT, type SymbolTrie } from './symbol-trie.js';

/** Words that may stand in a gap. */
export const MAX_GAP = 3;

export interface WordMatcherOptions {
  readonly trie: SymbolTrie;
  readonly stemIds: ReadonlyMap<string, number>;
  readonly formIds: ReadonlyMap<string, number>;
  readonly entries: readonly Entry[];
}

/** Where a term with a gap may go on: from `node`, at a word up to `last`. */
interface Pending {
  readonly node: number;
  readonly from: number;
  readonly last: number;
  readonly first: number;
}

/**
 * Finds terms among the stems of a clause's words; signs between words are passed over. Each word is looked up once,
 * and the walk from a word is as long as the longest term that fits: linear in the text.
 */
export function createWordMatcher(options: WordMatcherOptions) {
  const { trie, stemIds, formIds, entries } = options;
  let stems = new Int32Array(256);
  let forms = new Int32Array(256);
  let tokenAt = new Int32Array(256);

  function readWords(reading: Reading, clause: Clause): number {
    const width = clause.endToken - clause.firstToken;
    if (width > stems.length) {
      stems = new Int32Array(width * 2);
      forms = new Int32Array(width * 2);
      tokenAt = new Int32Array(width * 2);
    }
    let words = 0;
    for (let index = clause.firstToken; index < clause.endToken; index += 1) {
      const token = reading.tokens[index];
      if (token?.language !== 'en' || (token.kind !== 'word' && token.kind !== 'number')) continue;
      stems[words] = stemIds.get(token.stem) ?? 0;
      forms[words] = formIds.get(token.norm) ?? 0;
      tokenAt[words] = index;
      words += 1;
    }
    return words;
  }

  return function matchWords(reading: Reading, clause: Clause, hits: Hit[]): void {
    const words = readWords(reading, clause);
    let pending: Pending[] = [];

    function report(entryIds: readonly number[], first: number, last: number): void {
      const firstToken = tokenAt[first] as number;
      const endToken = (tokenAt[last] as number) + 1;
      const start = reading.tokens[firstToken]?.start ?? 0;
      const end = reading.tokens[endToken - 1]?.end ?? start;
      for (const id of entryIds) {
        const entry = entries[id] as Entry;
        if (entry.whole && (first !== 0 || last !== words - 1)) continue;
        hits.push({ entry, start, end, firstToken, endToken });
      }
    }

    function step(node: number, symbol: number, at: number, first: number): void {
      const reached = symbol === 0 ? 0 : trie.next(node, symbol);
      if (reached === 0) return;
      const found = trie.entriesAt(reached);
      if (found) report(found, first, at);
      const gap = trie.next(reached, GAP);
      if (gap !== 0) pending.push({ node: gap, from: at + 1, last: at + 1 + MAX_GAP, first });
      if (at + 1 < words) walk(reached, at + 1, first);
    }

    function walk(node: number, at: number, first: number): void {
      step(node, stems[at] as number, at, first);
      step(node, forms[at] as number, at, first);
    }

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
  };
}
