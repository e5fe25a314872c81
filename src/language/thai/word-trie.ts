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

const letters = 96;

/** Builds the trie. Node 0 is the root; letters are 1 to 95. */
export function createWordTrie(words: Iterable<readonly [codes: readonly number[], cost: number]>): WordTrie {
  const root: Building = { children: new Map(), cost: Number.POSITIVE_INFINITY };
  let nodes = 1;
  for (const [codes, cost] of words) {
    let node = root;
    for (const code of codes) {
      let child = node.children.get(code);
      if (child === undefined) {
        child = { children: new Map(), cost: Number.POSITIVE_INFINITY };
        node.children.set(code, child);
        nodes += 1;
      }
      node = child;
    }
    node.cost = cost;
  }
  return layOut(root, nodes);
}

function layOut(root: Building, nodes: number): WordTrie {
  const capacity = nodes * 2 + letters * 2;
  const base = new Int32Array(capacity);
  const check = new Int32Array(capacity).fill(-1);
  const cost = new Float64Array(capacity).fill(Number.POSITIVE_INFINITY);
  const queue: (readonly [Building, number])[] = [[root, 0]];
  let free = 1;
  let used = letters;
  for (const [node, index] of queue) {
    cost[index] = node.cost;
    const codes = [...node.children.keys()].sort((a, b) => a - b);
    const first = codes[0];
    if (first === undefined) continue;
    while (check[free] !== -1) free += 1;
    let offset = Math.max(1, free - first);
    while (codes.some((code) => check[offset + code] !== -1)) offset += 1;
    base[index] = offset;
    for (const code of codes) check[offset + code] = index;
    for (const [code, child] of node.children) queue.push([child, offset + code]);
    used = Math.max(used, offset + letters);
  }
  return { base: base.slice(0, used), check: check.slice(0, used), cost: cost.slice(0, used) };
}
