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

/** Beyond this share of taken places a region is not searched again: bounds the time to build. */
const crowded = 0.9;

/** The arrays while they grow; a place of `check` that is undefined is empty. */
interface Layout {
  readonly base: number[];
  readonly check: number[];
  readonly cost: number[];
  /** Where the search for room begins. */
  searchFrom: number;
}

/** The words `[low, high)` of the sorted list share their first `depth` letters: they are one node of the trie. */
interface Node {
  readonly low: number;
  readonly high: number;
  readonly depth: number;
  readonly index: number;
}

/**
 * Builds the trie of words with their costs. Node 0 is the root.
 *
 * @param words each word once, in letters from 1 to 95 as one-byte code units
 */
export function createWordTrie(words: ReadonlyMap<string, number>): WordTrie {
  const sorted = [...words.keys()].sort();
  const layout: Layout = { base: [0], check: [0], cost: [], searchFrom: 1 };
  const queue: Node[] = [{ low: 0, high: sorted.length, depth: 0, index: 0 }];
  for (const node of queue) {
    const shortest = sorted[node.low] ?? '';
    const isWord = node.depth > 0 && shortest.length === node.depth;
    layout.cost[node.index] = isWord ? (words.get(shortest) ?? 0) : Number.POSITIVE_INFINITY;
    placeChildren(sorted, isWord ? { ...node, low: node.low + 1 } : node, { layout, queue });
  }
  const size = layout.check.length;
  return {
    base: Int32Array.from({ length: size }, (_, i) => layout.base[i] ?? 0),
    check: Int32Array.from({ length: size }, (_, i) => (i === 0 ? -1 : (layout.check[i] ?? -1))),
    cost: Float64Array.from({ length: size }, (_, i) => layout.cost[i] ?? Number.POSITIVE_INFINITY),
  };
}

function placeChildren(sorted: readonly string[], node: Node, to: { layout: Layout; queue: Node[] }): void {
  const { low, high, depth, index } = node;
  const codes: number[] = [];
  const starts: number[] = [];
  for (let i = low; i < high; i++) {
    const code = sorted[i]?.charCodeAt(depth) ?? 0;
    if (code === codes.at(-1)) continue;
    codes.push(code);
    starts.push(i);
  }
  if (codes.length === 0) return;
  const offset = findRoom(to.layout, codes);
  to.layout.base[index] = offset;
  for (const [i, code] of codes.entries()) {
    to.layout.check[offset + code] = index;
    to.queue.push({
      low: starts[i] ?? low,
      high: starts[i + 1] ?? high,
      depth: depth + 1,
      index: offset + code,
    });
  }
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
