/** Matches any one to `maxGap` words, or none, between two parts of a term. */
export const GAP = 1;

/** Symbols are positive integers: stem ids for English, UTF-16 code units for Thai. */
export interface SymbolTrie {
  /** The node after `symbol`, or 0 where there is none. The root is node 1. */
  readonly next: (node: number, symbol: number) => number;
  /** Ids of the entries that end at a node. */
  readonly entriesAt: (node: number) => readonly number[] | undefined;
  readonly size: number;
}

export interface TriePath {
  readonly symbols: readonly number[];
  readonly entry: number;
}

export const ROOT = 1;

/**
 * One trie for all terms. Transitions lie in an open-addressed table of integers at most half full, so that a step
 * costs the same with fifty terms or fifty thousand.
 */
export function buildSymbolTrie(paths: readonly TriePath[]): SymbolTrie {
  const steps = 1 + paths.reduce((sum, path) => sum + path.symbols.length, 0);
  const capacity = 2 ** Math.ceil(Math.log2(steps * 2 + 2));
  const mask = capacity - 1;
  const fromNode = new Int32Array(capacity);
  const bySymbol = new Int32Array(capacity);
  const toNode = new Int32Array(capacity);
  const entries: (number[] | undefined)[] = [undefined, undefined];
  let size = ROOT;

  function slotOf(node: number, symbol: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 7;
    slot &= mask;
    while (fromNode[slot] !== 0 && (fromNode[slot] !== node || bySymbol[slot] !== symbol)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  for (const path of paths) {
    let node = ROOT;
    for (const symbol of path.symbols) {
      const slot = slotOf(node, symbol);
      if (fromNode[slot] === 0) {
        size += 1;
        fromNode[slot] = node;
        bySymbol[slot] = symbol;
        toNode[slot] = size;
        entries.push(undefined);
      }
      node = toNode[slot] as number;
    }
    const here = entries[node];
    if (here) here.push(path.entry);
    else entries[node] = [path.entry];
  }

  return {
    next: (node, symbol) => toNode[slotOf(node, symbol)] as number,
    entriesAt: (node) => entries[node],
    size,
  };
}
