import type { Clause, Reading, Token } from '../model/reading.js';
import type { Hit, ListedEntry } from './hit.js';
import { MAX_GAP, type Matcher } from './match-words.js';
import { nextNode, ROOT, type SymbolTrie } from './symbol-trie.js';
import { createBeginnings } from './thai-beginnings.js';

/** Terms up to this length must be whole words; up to `EDGE` they must begin or end with a word; longer ones are free. */
const WHOLE = 3;
const EDGE = 5;
/** A gap is never wider, whatever the segmenter takes for a word. */
const MAX_GAP_LENGTH = 40;
const SPACE = 32;

export interface ThaiMatcherOptions {
  readonly trie: SymbolTrie;
  readonly entries: readonly ListedEntry[];
}

interface Pending {
  readonly node: number;
  readonly from: number;
  readonly lastToken: number;
  readonly first: number;
}

/** The code unit as the trie knows it: ASCII letters in lower case. */
export function foldCode(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/**
 * Finds terms among the characters of a clause, because the same Thai words are cut differently in different
 * company. Word boundaries only guard short terms: "รอ" (wait) is not found in "รอบ" (round). Spaces are passed over.
 */
export function createThaiMatcher({ trie, entries }: ThaiMatcherOptions): Matcher {
  const canBegin = createBeginnings(trie);
  // The clause at hand. By place in it: whether a token starts there, and the token it belongs to.
  let isStart = new Uint8Array(1024);
  let tokenOf = new Int32Array(1024);
  let text = '';
  let base = 0;
  let stop = 0;
  let found: Hit[] = [];
  let pending: Pending[] = [];

  function readTokens(tokens: readonly Token[], clause: Clause): void {
    const width = clause.end - clause.start + 1;
    if (width > isStart.length) {
      isStart = new Uint8Array(width * 2);
      tokenOf = new Int32Array(width * 2);
    }
    isStart.fill(0, 0, width);
    let at = 0;
    for (let index = clause.firstToken; index < clause.endToken; index += 1) {
      const token = tokens[index] as Token;
      isStart[token.start - base] = 1;
      for (; at < token.end - base; at += 1) tokenOf[at] = index;
    }
    for (; at < width; at += 1) tokenOf[at] = clause.endToken - 1;
  }

  function isEdge(at: number): boolean {
    return at >= stop || isStart[at - base] === 1 || text.charCodeAt(at) === SPACE;
  }

  function fits(from: number, end: number): boolean {
    if (end < stop && isDependent(text.charCodeAt(end))) return false;
    const length = end - from;
    if (length > EDGE) return true;
    return length > WHOLE ? isEdge(from) || isEdge(end) : isEdge(from) && isEdge(end);
  }

  function report(entryIds: readonly number[], start: number, end: number): void {
    const firstToken = tokenOf[start - base] as number;
    const endToken = (tokenOf[end - 1 - base] as number) + 1;
    for (const id of entryIds) {
      const entry = entries[id] as ListedEntry;
      if (entry.whole && (start > base || text.slice(end, stop).trim() !== '')) continue;
      found.push({ entry, start, end, firstToken, endToken });
    }
  }

  function walk(root: number, from: number, first: number): void {
    let node = root;
    for (let at = from; at < stop; at += 1) {
      const code = foldCode(text.charCodeAt(at));
      if (code === SPACE && at > from) continue;
      node = nextNode(trie, node, code);
      if (node === 0) return;
      const ended = trie.entriesAt[node];
      const gap = trie.gapAfter[node] as number;
      if ((!ended && gap === 0) || !fits(from, at + 1)) continue;
      if (ended) report(ended, first, at + 1);
      if (gap !== 0) {
        const lastToken = (tokenOf[at - base] as number) + 1 + MAX_GAP;
        pending.push({ node: gap, from: at + 1, lastToken, first });
      }
    }
  }

  function resume(at: number): void {
    const token = tokenOf[at - base] as number;
    pending = pending.filter((one) => one.lastToken >= token && one.from + MAX_GAP_LENGTH >= at);
    for (let index = 0, known = pending.length; index < known; index += 1) {
      const one = pending[index] as Pending;
      if (one.from <= at) walk(one.node, at, one.first);
    }
  }

  return function matchThai(reading: Reading, clause: Clause, hits: Hit[]): void {
    if (!hasThai(reading.tokens, clause)) return;
    text = reading.text;
    base = clause.start;
    stop = clause.end;
    found = hits;
    readTokens(reading.tokens, clause);
    for (let at = base; at < stop; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE || isDependent(code) || (at > base && isLeading(text.charCodeAt(at - 1)))) continue;
      if (pending.length > 0) resume(at);
      if (canBegin(code, at + 1 < stop ? text.charCodeAt(at + 1) : 0)) walk(ROOT, at, at);
    }
    if (pending.length > 0) pending = [];
  };
}

function hasThai(tokens: readonly Token[], clause: Clause): boolean {
  for (let index = clause.firstToken; index < clause.endToken; index += 1) {
    if (tokens[index]?.language === 'th') return true;
  }
  return false;
}

/** A vowel or tone mark that belongs to the consonant before it: no word begins with it. */
function isDependent(code: number): boolean {
  return (code >= 0x0e30 && code <= 0x0e3a) || code === 0x0e45 || (code >= 0x0e47 && code <= 0x0e4e);
}

/** A vowel written before its consonant: no word ends with it. */
function isLeading(code: number): boolean {
  return code >= 0x0e40 && code <= 0x0e44;
}
