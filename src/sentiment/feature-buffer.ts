import type { FeatureSink } from './features.js';

/** A sink that keeps the hashes: those of token i are `hashes[starts[i]]` up to `hashes[starts[i + 1]]`. */
export interface FeatureBuffer extends FeatureSink {
  /** Empties the buffer. */
  readonly clear: () => void;
  /** The hashes of the tokens first..end, which must be the last of a clause or of all; a copy. */
  readonly slice: (first: number, end: number) => Uint32Array;
}

/** Makes an empty buffer. */
export function createFeatureBuffer(): FeatureBuffer {
  let hashes: number[] = [];
  let starts: number[] = [];
  return {
    clear() {
      hashes = [];
      starts = [];
    },
    startToken(index) {
      starts[index] = hashes.length;
    },
    addWord({ own }) {
      for (const hash of own) hashes.push(hash);
    },
    add(hash) {
      hashes.push(hash);
    },
    addAll(added, count) {
      for (let i = 0; i < count; i++) hashes.push(added[i] ?? 0);
    },
    slice(first, end) {
      return Uint32Array.from(hashes.slice(starts[first] ?? hashes.length, starts[end] ?? hashes.length));
    },
  };
}
