/**
 * A set of Thai words with a cost each, walked letter by letter: a double-array trie (J. Aoe, 1989). From node `n` the
 * letter `c` leads to `base[n] + c` if `check` there is `n`.
 */
export interface WordTrie {
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Cost of the word that ends at a node; Infinity where none does. */
  readonly cost: Float64Array;
}

interface Building {
  readonly children: Map<number, Building>;
  cost: number;
}

/** Beyond this share of taken places a region is not searched again: bounds the time to build. */
const crowded = 0.9;

/** Builds the trie. Node 0 is the root; letters are 1 to 95. */
export function createWordTrie(words: Iterable<readonly [codes: readonly number[], cost: number]>): WordTrie {
  const root: Building = { children: new Map(), cost: Number.POSITIVE_INFINITY };
  for (const [codes, cost] of words) {
    let node = root;
    for (const code of codes) {
      let child = node.children.get(code);
      if (child === undefined) {
        child = { children: new Map(), cost: Number.POSITIVE_INFINITY };
        node.children.set(code, child);
      }
      node = child;
    }
    node.cost = cost;
  }
  return layOut(root);
}

/** The arrays while they grow; a place of `check` that is undefined is empty. */
interface Layout {
  readonly base: number[];
  readonly check: number[];
  readonly cost: number[];
  /** Where the search for room begins. */
  searchFrom: number;
}

function layOut(root: Building): WordTrie {
  const layout: Layout = { base: [0], check: [0], cost: [], searchFrom: 1 };
  const queue: (readonly [Building, number])[] = [[root, 0]];
  for (const [node, index] of queue) {
    layout.cost[index] = node.cost;
    const codes = [...node.children.keys()].sort((a, b) => a - b);
    if (codes.length === 0) continue;
    const offset = findRoom(layout, codes);
    layout.base[index] = offset;
    for (const code of codes) layout.check[offset + code] = index;
    for (const [code, child] of node.children) queue.push([child, offset + code]);
  }
  const size = layout.check.length;
  return {
    base: Int32Array.from({ length: size }, (_, i) => layout.base[i] ?? 0),
    check: Int32Array.from({ length: size }, (_, i) => (i === 0 ? -1 : (layout.check[i] ?? -1))),
    cost: Float64Array.from({ length: size }, (_, i) => layout.cost[i] ?? Number.POSITIVE_INFINITY),
  };
}

/** The first offset at which all children of a node fall on empty places. */
function findRoom(layout: Layout, codes: readonly number[]): number {
  const { check, searchFrom } = layout;
  const first = codes[0] ?? 0;
  let taken = 0;
  for (let place = Math.max(searchFrom, first + 1); ; place++) {
    if (check[place] !== undefined) {
      taken += 1;
      continue;
    }
    const offset = place - first;
    if (codes.some((code) => check[offset + code] !== undefined)) continue;
    if (taken > crowded * (place - searchFrom + 1)) layout.searchFrom = place;
    return offset;
  }
}
