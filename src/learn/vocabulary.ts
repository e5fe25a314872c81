import type { FeatureCounts } from './feature-counter.js';
import type { SparseRow } from './sparse-rows.js';

/** The features a model knows. */
export interface Vocabulary {
  /** Hashes in ascending order; the index is the place of the feature. */
  readonly hashes: Uint32Array;
  readonly frequencies: Uint32Array;
  /** Place of a feature by its hash. */
  readonly places: ReadonlyMap<number, number>;
  /** Inverse document frequency of each feature, by place. */
  readonly idf: Float32Array;
}

/** How much each block of features weighs; words and characters are vectors of this length. */
export interface BlockWeights {
  readonly words: number;
  readonly characters: number;
  readonly context: number;
}

/** Features in fewer comments than this are left out. */
const fewestComments = 2;
/** More features than this are not kept: of all, those in most comments. Bounds memory and the size of the model. */
const mostFeatures = 200_000;

/** Makes the vocabulary of the comments. */
export function buildVocabulary(comments: readonly FeatureCounts[]): Vocabulary {
  const counted = new Map<number, number>();
  for (const { words, characters, context } of comments) {
    for (const block of [words, characters, context]) {
      for (const hash of block.keys()) counted.set(hash, (counted.get(hash) ?? 0) + 1);
    }
  }
  let known = [...counted].filter(([, count]) => count >= fewestComments);
  if (known.length > mostFeatures) {
    known = known.sort(([a, m], [b, n]) => n - m || a - b).slice(0, mostFeatures);
  }
  known.sort(([a], [b]) => a - b);
  const hashes = Uint32Array.from(known, ([hash]) => hash);
  const frequencies = Uint32Array.from(known, ([, count]) => count);
  return openVocabulary({ hashes, frequencies }, comments.length);
}

/** The vocabulary with its index; `comments` is how many comments the frequencies were counted in. */
export function openVocabulary(
  { hashes, frequencies }: Pick<Vocabulary, 'hashes' | 'frequencies'>,
  comments: number,
): Vocabulary {
  const places = new Map<number, number>();
  for (let place = 0; place < hashes.length; place++) places.set(hashes[place] as number, place);
  const idf = Float32Array.from(frequencies, (count) => Math.log((1 + comments) / (1 + count)) + 1);
  return { hashes, frequencies, places, idf };
}

/**
 * The features of a comment as a row: words and characters by 1 + log of their count times their inverse document
 * frequency, each block of length 1 and then weighted; what else is known counts as it is. Unknown features are left out.
 */
export function weighFeatures(
  vocabulary: Vocabulary,
  counts: FeatureCounts,
  weights: BlockWeights,
): SparseRow {
  const size = counts.words.size + counts.characters.size + counts.context.size;
  const columns = new Int32Array(size);
  const values = new Float32Array(size);
  let length = 0;
  for (const block of ['words', 'characters', 'context'] as const) {
    const from = length;
    let squares = 0;
    for (const [hash, count] of counts[block]) {
      const place = vocabulary.places.get(hash);
      if (place === undefined) continue;
      const value = block === 'context' ? 1 : (1 + Math.log(count)) * (vocabulary.idf[place] as number);
      columns[length] = place;
      values[length] = value;
      squares += value * value;
      length += 1;
    }
    const scale = weights[block] / (block === 'context' || squares === 0 ? 1 : Math.sqrt(squares));
    for (let i = from; i < length; i++) values[i] = (values[i] as number) * scale;
  }
  return { columns: columns.slice(0, length), values: values.slice(0, length) };
}
