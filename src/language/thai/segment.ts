import { canBreak, type NormalRun } from './characters.js';
import type { WordTrie } from './word-trie.js';

/** Words of a run: ends as indexes of its letters, and where each ends in the word list; 0 where it is not in it. */
export interface Segmentation {
  readonly ends: Int32Array;
  readonly nodes: Int32Array;
  count: number;
}

/** Cost of an unknown word: to begin it, for every further cluster, and for every letter. Tuned by cross-validation. */
const unknownStart = 10;
const unknownNext = 4;
const unknownLetter = 1.5;

/**
 * Makes the function that splits a run into the words of least total cost, where a word costs minus the logarithm of
 * its frequency (a unigram model; Viterbi's search). What the list does not hold becomes unknown words, cut only
 * where Thai spelling allows. Time is linear in the length: words have a greatest length.
 */
export function createThaiSegmenter(trie: WordTrie, capacity: number): (run: NormalRun) => Segmentation {
  const costs = new Float64Array(capacity + 1);
  const from = new Int32Array(capacity + 1);
  /** The node of the word that ends at a letter; 0 for an unknown one. */
  const nodeAt = new Int32Array(capacity + 1);
  const breaks = new Uint8Array(capacity + 1);
  const result = { ends: new Int32Array(capacity), nodes: new Int32Array(capacity), count: 0 };

  function prepare({ letters, length }: NormalRun): void {
    costs.fill(Number.POSITIVE_INFINITY, 0, length + 1);
    costs[0] = 0;
    nodeAt[0] = -1;
    for (let i = 1; i < length; i++) breaks[i] = canBreak(letters[i - 1] ?? 0, letters[i] ?? 0) ? 1 : 0;
    breaks[length] = 1;
  }

  function relax(start: number, end: number, { cost, node }: { cost: number; node: number }): void {
    if (cost >= (costs[end] ?? 0)) return;
    costs[end] = cost;
    from[end] = start;
    nodeAt[end] = node;
  }

  function extend({ letters, length }: NormalRun, start: number): void {
    const { base, check, cost } = trie;
    const soFar = costs[start] ?? 0;
    let node = 0;
    for (let i = start; i < length; i++) {
      const next = (base[node] ?? 0) + (letters[i] ?? 0);
      if (check[next] !== node) break;
      node = next;
      if (breaks[i + 1] === 1) relax(start, i + 1, { cost: soFar + (cost[node] ?? 0), node });
    }
    let end = start + 1;
    while (breaks[end] === 0) end += 1;
    const step = (nodeAt[start] === 0 ? unknownNext : unknownStart) + (end - start) * unknownLetter;
    relax(start, end, { cost: soFar + step, node: 0 });
  }

  function trace(length: number): Segmentation {
    let count = 0;
    for (let end = length; end > 0; end = from[end] ?? 0) {
      const node = nodeAt[end] ?? 0;
      const joins = count > 0 && node === 0 && result.nodes[count - 1] === 0;
      if (joins) continue;
      result.ends[count] = end;
      result.nodes[count++] = node;
    }
    reverse(result.ends, count);
    reverse(result.nodes, count);
    result.count = count;
    return result;
  }

  return function segment(run) {
    result.count = 0;
    if (run.length === 0) return result;
    prepare(run);
    for (let start = 0; start < run.length; start++)
      if (costs[start] !== Number.POSITIVE_INFINITY) extend(run, start);
    return trace(run.length);
  };
}

function reverse(list: Int32Array, count: number): void {
  for (let low = 0, high = count - 1; low < high; low++, high--) {
    const kept = list[low] ?? 0;
    list[low] = list[high] ?? 0;
    list[high] = kept;
  }
}
