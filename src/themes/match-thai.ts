import type { Clause, Reading } from '../model/reading.js';
import type { Entry, Hit } from './hit.js';
import { MAX_GAP } from './match-words.js';
import { GAP, ROOT, type SymbolTrie } from './symbol-trie.js';

/** Terms up to this length must be whole words; up to `EDGE` they must begin or end with a word; longer ones are free. */
const WHOLE = 3;
const EDGE = 5;
/** A gap is never wider, whatever the segmenter takes for a word. */
const MAX_GAP_LENGTH = 40;

export interface ThaiMatcherOptions {
  readonly trie: SymbolTrie;
  readonly entries: readonly Entry[];
}

interface Pending {
  readonly node: number;
  readonly from: number;
  readonly lastToken: number;
  readonly first: number;
}

/** A vowel or tone mark that belongs to the consonant before it: no word begins with it. */
function isDependent(code: number): boolean {
  return (code >= 0x0e30 && code <= 0x0e3a) || code === 0x0e45 || (code >= 0x0e47 && code <= 0x0e4e);
}

/** A vowel written before its consonant: no word ends with it. */
function isLeading(code: number): boolean {
  return code >= 0x0e40 && code <= 0x0e44;
}

/** The code unit as the trie knows it: ASCII letters in lower case. */
export function foldCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/**
 * Finds terms among the characters of a clause, because the same Thai words are cut differently in different
 * company. Word boundaries only guard short terms: "รอ" (wait) is not found in "รอบ" (round). Spaces are passed over.
 */
export function createThaiMatcher(options: ThaiMatcherOptions) {
  const { trie, entries } = options;
  /** At a token's first character its index + 1, else 0; valid between a clause's ends. */
  let tokenStart = new Int32Array(1024);
  let tokenOf = new Int32Array(1024);

  function readTokens(reading: Reading, clause: Clause): boolean {
    const width = clause.end - clause.start + 1;
    if (width > tokenStart.length) {
      tokenStart = new Int32Array(width * 2);
      tokenOf = new Int32Array(width * 2);
    }
    tokenStart.fill(0, 0, width);
    let thai = false;
    let at = 0;
    for (let index = clause.firstToken; index < clause.endToken; index += 1) {
      const token = reading.tokens[index];
      if (!token) continue;
      if (token.language === 'th') thai = true;
      tokenStart[token.start - clause.start] = index + 1;
      for (; at < token.end - clause.start; at += 1) tokenOf[at] = index;
    }
    for (; at < width; at += 1) tokenOf[at] = clause.endToken - 1;
    return thai;
  }

  return function matchThai(reading: Reading, clause: Clause, hits: Hit[]): void {
    if (!readTokens(reading, clause)) return;
    const { text } = reading;
    const base = clause.start;
    let pending: Pending[] = [];

    function isEdge(at: number): boolean {
      return at >= clause.end || tokenStart[at - base] !== 0 || text.charCodeAt(at) === 32;
    }

    function fits(from: number, end: number): boolean {
      if (end < clause.end && isDependent(text.charCodeAt(end))) return false;
      const length = end - from;
      if (length > EDGE) return true;
      return length > WHOLE ? isEdge(from) || isEdge(end) : isEdge(from) && isEdge(end);
    }

    function report(entryIds: readonly number[], start: number, end: number): void {
      const firstToken = tokenOf[start - base] as number;
      const endToken = (tokenOf[end - 1 - base] as number) + 1;
      for (const id of entryIds) {
        const entry = entries[id] as Entry;
        if (entry.whole && (start > base || text.slice(end, clause.end).trim() !== '')) continue;
        hits.push({ entry, start, end, firstToken, endToken });
      }
    }

    function walk(root: number, from: number, first: number): void {
      let node = root;
      for (let at = from; at < clause.end; at += 1) {
        const code = foldCode(text.charCodeAt(at));
        if (code === 32 && at > from) continue;
        node = trie.next(node, code);
        if (node === 0) return;
        const found = trie.entriesAt(node);
        const gap = trie.next(node, GAP);
        if (!found && gap === 0) continue;
        const end = at + 1;
        if (!fits(from, end)) continue;
        if (found) report(found, first, end);
        if (gap !== 0) {
          const lastToken = (tokenOf[at - base] as number) + 1 + MAX_GAP;
          pending.push({ node: gap, from: end, lastToken, first });
        }
      }
    }

    for (let at = clause.start; at < clause.end; at += 1) {
      const code = text.charCodeAt(at);
      if (isDependent(code) || (at > 0 && isLeading(text.charCodeAt(at - 1)))) continue;
      if (pending.length > 0) {
        const token = tokenOf[at - base] as number;
        pending = pending.filter((one) => one.lastToken >= token && one.from + MAX_GAP_LENGTH >= at);
        for (let index = 0, known = pending.length; index < known; index += 1) {
          const one = pending[index] as Pending;
          if (one.from <= at) walk(one.node, at, one.first);
        }
      }
      if (trie.next(ROOT, foldCode(code)) !== 0) walk(ROOT, at, at);
    }
  };
}
