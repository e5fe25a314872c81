/** Stands in a path for up to `MAX_GAP` words between two parts of a term. */
export const GAP = 1;

/** The first node of a trie; 0 is no node. */
export const ROOT = 1;

const STRIDE = 4;
const SYMBOL = 1;
const TARGET = 2;

/** Symbols along the way, and the entry that is found at its end. Symbols are positive integers. */
export interface TriePath {
  readonly symbols: readonly number[];
  readonly entry: number;
}

/**
 * One trie for all terms. Transitions lie in an open-addressed table of integers at most half full, so that a step
 * costs the same with fifty terms or fifty thousand.
 */
export interface SymbolTrie {
  /** Table size less one; the size is a power of two. */
  readonly mask: number;
  /**
   * Four numbers a slot, side by side so that a step touches memory once: the node a transition leaves (0: the slot is
   * empty), its symbol, the node it reaches, and one unused.
   */
  readonly slots: Int32Array;
  /** By node: the node after a gap, or 0. */
  readonly gapAfter: Int32Array;
  /** By node: the entries that end there. */
  readonly entriesAt: readonly (readonly number[] | undefined)[];
}

/** Paths whose entries are counted from `first`. */
export interface TriePaths {
  readonly paths: readonly TriePath[];
  readonly first: number;
}

/** Builds the trie of all paths. */
export function buildSymbolTrie(groups: readonly TriePaths[]): SymbolTrie {
  let steps = 1;
  for (const { paths } of groups) for (const { symbols } of paths) steps += symbols.length;
  const capacity = 2 ** Math.ceil(Math.log2(steps * 2 + 2));
  const entriesAt: (number[] | undefined)[] = [undefined, undefined];
  const trie = {
    mask: capacity - 1,
    slots: new Int32Array(capacity * STRIDE),
    gapAfter: new Int32Array(steps + 2),
    entriesAt,
  };
  for (const { paths, first } of groups)
    for (const { symbols, entry } of paths) {
      const node = addPath(trie, symbols);
      const here = entriesAt[node];
      if (here) here.push(first + entry);
      else entriesAt[node] = [first + entry];
    }
  return trie;
}

/** The node at the end of a path, made where it is not there yet. */
function addPath(
  trie: SymbolTrie & { readonly entriesAt: (readonly number[] | undefined)[] },
  symbols: readonly number[],
): number {
  const { slots, entriesAt } = trie;
  let node = ROOT;
  for (let index = 0; index < symbols.length; index += 1) {
    const symbol = symbols[index] as number;
    const slot = slotOf(trie, node, symbol);
    if (slots[slot] === 0) {
      slots[slot] = node;
      slots[slot + SYMBOL] = symbol;
      slots[slot + TARGET] = entriesAt.length;
      if (symbol === GAP) trie.gapAfter[node] = entriesAt.length;
      entriesAt.push(undefined);
    }
    node = slots[slot + TARGET] as number;
  }
  return node;
}

/** The node that `symbol` leads to, or 0. */
export function nextNode(trie: SymbolTrie, node: number, symbol: number): number {
  return trie.slots[slotOf(trie, node, symbol) + TARGET] as number;
}

/** Where the slot of a transition begins, or the empty one where it would stand. */
function slotOf(trie: SymbolTrie, node: number, symbol: number): number {
  const { mask, slots } = trie;
  let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 7) & mask;
  for (;;) {
    const at = slot * STRIDE;
    const from = slots[at];
    if (from === 0 || (from === node && slots[at + SYMBOL] === symbol)) return at;
    slot = (slot + 1) & mask;
  }
}
