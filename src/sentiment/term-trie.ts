import type { LexiconEntry } from './lexicon.js';
import { termKey } from './lexicon.js';

/** A node of the tree of terms, one character a step. */
export interface TermNode {
  readonly next: Map<number, TermNode>;
  entry: LexiconEntry | null;
  /** Where the term goes on after a gap ("..."): up to three words may lie between. */
  gap: TermNode | null;
}

/** Builds the tree in which terms are looked up; later entries replace earlier ones of the same key. */
export function buildTermTrie(entries: readonly LexiconEntry[]): TermNode {
  const root = createNode();
  for (const entry of entries) {
    let node = root;
    for (const [index, part] of entry.term.split('...').entries()) {
      if (index > 0) {
        node.gap ??= createNode();
        node = node.gap;
      }
      node = addPath(node, termKey(part));
    }
    node.entry = entry;
  }
  return root;
}

function createNode(): TermNode {
  return { next: new Map(), entry: null, gap: null };
}

function addPath(from: TermNode, key: string): TermNode {
  let node = from;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    let child = node.next.get(code);
    if (child === undefined) {
      child = createNode();
      node.next.set(code, child);
    }
    node = child;
  }
  return node;
}

/** The node reached from `node` by the characters of `key`, or null. */
export function walk(node: TermNode, key: string): TermNode | null {
  let at: TermNode | undefined = node;
  for (let i = 0; i < key.length; i++) {
    at = at.next.get(key.charCodeAt(i));
    if (at === undefined) return null;
  }
  return at;
}
