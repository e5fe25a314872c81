import type { LexiconEntry } from './lexicon.js';
import { termKey } from './lexicon.js';

/** The first node of the tree; 0 is no node. */
export const rootNode = 1;

/** The symbol after which a term goes on behind a gap; no character has it. */
const gapSymbol = 0x10000;
/** Numbers a slot of the table: the node a step leaves (0: empty), its symbol, the node it reaches, one unused. */
const stride = 4;

/**
 * The tree of terms, one character a step. Nodes are numbers; the steps lie in a table with open addressing that is at
 * most half full, so that a step costs one look into it, however many terms there are.
 */
export interface TermTrie {
  /** Number of slots less one; the number of slots is a power of two. */
  readonly mask: number;
  readonly slots: Int32Array;
  /** By node: the term that ends there. It may be taken out for a while. */
  readonly entryAt: (LexiconEntry | null)[];
  /** By node: where the term goes on after a gap ("..."), or 0; up to three words may lie between. */
  readonly gapAfter: Int32Array;
  /** By node: the bits (`symbolBit`) of the characters with which a term goes on; most words after one have none of them. */
  readonly goesOn: Int32Array;
}

/**
 * Builds the tree in which terms are looked up; later entries replace earlier ones of the same key.
 *
 * @param base A tree whose terms come before these; it stays as it is. @default none
 */
export function buildTermTrie(entries: readonly LexiconEntry[], base: TermTrie = emptyTrie): TermTrie {
  const paths = entries.map((entry) => ({ entry, keys: entry.term.split('...').map(termKey) }));
  const steps = paths.reduce((sum, { keys }) => keys.reduce((all, key) => all + key.length + 1, sum), 1);
  const trie = enlarged(base, steps);
  const { entryAt } = trie;
  for (const { entry, keys } of paths) {
    let node = rootNode;
    for (const [index, key] of keys.entries()) {
      if (index > 0) node = addStep(trie, node, gapSymbol);
      for (let i = 0; i < key.length; i++) node = addStep(trie, node, key.charCodeAt(i));
    }
    entryAt[node] = entry;
  }
  return trie;
}

/** The tree without terms. */
export const emptyTrie: TermTrie = {
  mask: 0,
  slots: new Int32Array(stride),
  entryAt: [null, null],
  gapAfter: new Int32Array(2),
  goesOn: new Int32Array(2),
};

/** A copy of a tree with room for so many steps more. */
function enlarged(base: TermTrie, steps: number): TermTrie {
  const size = 2 ** Math.ceil(Math.log2(2 * (base.entryAt.length + steps)));
  const trie = {
    mask: size - 1,
    slots: new Int32Array(size * stride),
    entryAt: base.entryAt.slice(),
    gapAfter: new Int32Array(base.entryAt.length + steps),
    goesOn: new Int32Array(base.entryAt.length + steps),
  };
  trie.gapAfter.set(base.gapAfter.subarray(0, base.entryAt.length));
  trie.goesOn.set(base.goesOn.subarray(0, base.entryAt.length));
  for (let at = 0; at < base.slots.length; at += stride) {
    const node = base.slots[at] ?? 0;
    if (node === 0) continue;
    const symbol = base.slots[at + 1] ?? 0;
    const slot = slotOf(trie, node, symbol);
    trie.slots[slot] = node;
    trie.slots[slot + 1] = symbol;
    trie.slots[slot + 2] = base.slots[at + 2] ?? 0;
  }
  return trie;
}

/** One of 32 bits for a character. */
export function symbolBit(symbol: number): number {
  return 1 << (symbol & 31);
}

function addStep(trie: TermTrie, node: number, symbol: number): number {
  const { slots, entryAt, goesOn, gapAfter } = trie;
  const slot = slotOf(trie, node, symbol);
  if (slots[slot] === 0) {
    slots[slot] = node;
    slots[slot + 1] = symbol;
    slots[slot + 2] = entryAt.length;
    entryAt.push(null);
    if (symbol === gapSymbol) gapAfter[node] = slots[slot + 2] ?? 0;
    else goesOn[node] = (goesOn[node] ?? 0) | symbolBit(symbol);
  }
  return slots[slot + 2] ?? 0;
}

/**
 * The steps of a tree beyond those of its base, in the order of the nodes they reach: of each the node it leaves and its
 * symbol, one after the other. `growTrie` makes the same tree of them.
 */
export function stepsBeyond(
  { entryAt: { length: start } }: TermTrie,
  { slots, entryAt }: TermTrie,
): number[] {
  const steps = new Array<number>(2 * (entryAt.length - start)).fill(0);
  for (let at = 0; at < slots.length; at += stride) {
    const step = 2 * ((slots[at + 2] ?? 0) - start);
    if (slots[at] === 0 || step < 0) continue;
    steps[step] = slots[at] ?? 0;
    steps[step + 1] = slots[at + 1] ?? 0;
  }
  return steps;
}

/** A tree with further steps, as `stepsBeyond` gives them; nothing ends at their nodes yet. */
export function growTrie(base: TermTrie, steps: readonly number[]): TermTrie {
  const trie = enlarged(base, steps.length / 2);
  for (let i = 0; i < steps.length; i += 2) addStep(trie, steps[i] ?? 0, steps[i + 1] ?? 0);
  return trie;
}

/** The node reached from `node` by the characters of `key` from the one numbered `start`, or 0. */
export function walk(trie: TermTrie, node: number, key: string, start = 0): number {
  let at = node;
  for (let i = start; i < key.length && at !== 0; i++) at = stepTo(trie, at, key.charCodeAt(i));
  return at;
}

/** The node reached from `node` by one character, or 0. */
export function stepTo(trie: TermTrie, node: number, symbol: number): number {
  return trie.slots[slotOf(trie, node, symbol) + 2] ?? 0;
}

/**
 * Where the slot of a step begins, or the empty one where it would stand. The nodes of a term are mostly numbered one after
 * the other, so that a walk along it goes through memory in order; characters of other scripts lie elsewhere.
 */
function slotOf({ mask, slots }: Pick<TermTrie, 'mask' | 'slots'>, node: number, symbol: number): number {
  let slot = (2 * node + (symbol & 7) + Math.imul(symbol >>> 7, 0x9e3779b1)) & mask;
  for (;;) {
    const at = slot * stride;
    const from = slots[at];
    if (from === 0 || (from === node && slots[at + 1] === symbol)) return at;
    slot = (slot + 1) & mask;
  }
}

/** The node at the end of a term, which may have gaps; 0 where the term is not in the tree. */
export function nodeOf(trie: TermTrie, term: string): number {
  let node = rootNode;
  for (const [index, part] of term.split('...').entries()) {
    if (index > 0) node = trie.gapAfter[node] ?? 0;
    node = walk(trie, node, termKey(part));
  }
  return node;
}
