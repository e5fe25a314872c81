import type { FeatureSink } from './features.js';
import type { HashedSums, SentimentModel } from './sentiment-model.js';

/** A sink that weighs features as they come, and holds a sum a token: all that scoring and explaining need. */
export interface TokenWeights extends FeatureSink {
  /** Forgets what was weighed and makes room for `count` tokens. */
  readonly clear: (count: number) => void;
  /** Sums over the tokens first..end, and how many features they have. */
  readonly sum: (first: number, end: number) => HashedSums & { readonly count: number };
}

/** Makes the sink of a model. */
export function createTokenWeights({ hashed, bits }: SentimentModel): TokenWeights {
  const shift = 32 - bits;
  let praise = new Int32Array(512);
  let blame = new Int32Array(512);
  let counts = new Int32Array(512);
  let token = 0;

  function weigh(hash: number): void {
    const at = (hash >>> shift) * 2;
    praise[token] = (praise[token] ?? 0) + (hashed[at] ?? 0);
    blame[token] = (blame[token] ?? 0) + (hashed[at + 1] ?? 0);
  }

  return {
    clear(count) {
      if (praise.length < count) {
        praise = new Int32Array(count * 2);
        blame = new Int32Array(count * 2);
        counts = new Int32Array(count * 2);
      }
    },
    startToken(index) {
      token = index;
      praise[index] = 0;
      blame[index] = 0;
      counts[index] = 0;
    },
    addWord(word) {
      word.sums ??= sumHashes(word.own, word.own.length, { hashed, shift });
      praise[token] = (praise[token] ?? 0) + word.sums.praise;
      blame[token] = (blame[token] ?? 0) + word.sums.blame;
      counts[token] = (counts[token] ?? 0) + word.own.length;
    },
    add(hash) {
      weigh(hash);
      counts[token] = (counts[token] ?? 0) + 1;
    },
    addAll(hashes, count) {
      const sums = sumHashes(hashes, count, { hashed, shift });
      praise[token] = (praise[token] ?? 0) + sums.praise;
      blame[token] = (blame[token] ?? 0) + sums.blame;
      counts[token] = (counts[token] ?? 0) + count;
    },
    sum(first, end) {
      let total = 0;
      let positive = 0;
      let negative = 0;
      for (let i = first; i < end; i++) {
        positive += praise[i] ?? 0;
        negative += blame[i] ?? 0;
        total += counts[i] ?? 0;
      }
      return { praise: positive, blame: negative, count: total };
    },
  };
}

function sumHashes(
  hashes: Uint32Array,
  count: number,
  { hashed, shift }: { readonly hashed: Int8Array; readonly shift: number },
): HashedSums {
  let praise = 0;
  let blame = 0;
  for (let i = 0; i < count; i++) {
    const at = ((hashes[i] ?? 0) >>> shift) * 2;
    praise += hashed[at] ?? 0;
    blame += hashed[at + 1] ?? 0;
  }
  return { praise, blame };
}
