import { canBreak, type NormalRun } from './characters.js';
import type { WordTrie } from './word-trie.js';

/** Words of a run: ends as indexes of its letters, and whether each is in the word list. */
export interface Segmentation {
  readonly ends: Int32Array;
  readonly known: Uint8Array;
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
  const unknown = new Uint8Array(capacity + 1);
  const breaks = new Uint8Array(capacity + 1);
  const result = { ends: new Int32Array(capacity), known: new Uint8Array(capacity), count: 0 };

  function prepare({ letters, length }: NormalRun): void {
    costs.fill(Number.POSITIVE_INFINITY, 0, length + 1);
    costs[0] = 0;
    unknown[0] = 0;
    for (let i = 1; i < length; i++) breaks[i] = canBreak(letters[i - 1] ?? 0, letters[i] ?? 0) ? 1 : 0;
    breaks[length] = 1;
  }

  function relax(start: number, end: number, cost: number): boolean {
    if (cost >= (costs[end] ?? 0)) return false;
    costs[end] = cost;
    from[end] = start;
    unknown[end] = 0;
    return true;
  }

  function extend({ letters, length }: NormalRun, start: number): void {
    const { base, check, cost } = trie;
    const soFar = costs[start] ?? 0;
    let node = 0;
    for (let i = start; i < length; i++) {
      const next = (base[node] ?? 0) + (letters[i] ?? 0);
      if (check[next] !== node) break;
      node = next;
      if (breaks[i + 1] === 1) relax(start, i + 1, soFar + (cost[node] ?? 0));
    }
    let end = start + 1;
    while (breaks[end] === 0) end += 1;
    const step = (unknown[start] === 1 ? unknownNext : unknownStart) + (end - start) * unknownLetter;
    if (relax(start, end, soFar + step)) unknown[end] = 1;
  }

  function trace(length: number): Segmentation {
    let count = 0;
    for (let end = length; end > 0; end = from[end] ?? 0) {
      const joins = count > 0 && unknown[end] === 1 && result.known[count - 1] === 0;
      if (joins) continue;
      result.ends[count] = end;
      result.known[count++] = unknown[end] === 1 ? 0 : 1;
    }
    result.ends.subarray(0, count).reverse();
    result.known.subarray(0, count).reverse();
    result.count = count;
    return result;
  }

  return function segment(run) {
    if (run.length === 0) return { ...result, count: 0 };
    prepare(run);
    for (let start = 0; start < run.length; start++)
      if (costs[start] !== Number.POSITIVE_INFINITY) extend(run, start);
    return trace(run.length);
  };
}
