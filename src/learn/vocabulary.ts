import type { CommentParts, FeatureVisitors, FeatureWalker } from './feature-walker.js';
import { createPlaceIndex } from './place-index.js';

/** The features a model knows. */
export interface Vocabulary {
  /** Hashes in ascending order; the index is the place of the feature. */
  readonly hashes: Uint32Array;
  readonly frequencies: Uint32Array;
  /** Inverse document frequency of each feature, by place. */
  readonly idf: Float32Array;
  /** Place of a feature by its hash, or -1. */
  readonly placeOf: (hash: number) => number;
}

/** Features in fewer comments than this are left out. */
const fewestComments = 2;
/** More features than this are not kept: of all, those in most comments. Bounds memory and the size of the model. */
const mostFeatures = 200_000;

/** Makes the vocabulary of comments, by how many each feature stands in. */
export function buildVocabulary(comments: Iterable<CommentParts>, walk: FeatureWalker): Vocabulary {
  // Keyed by hashes as signed numbers: those are held without a box, which takes less time and memory.
  const frequencies = new Map<number, number>();
  const seen = new Set<number>();
  const note = (hash: number): void => void seen.add(hash | 0);
  const visitors: FeatureVisitors = { words: note, characters: note, clauses: note, context: note };
  let total = 0;
  for (const parts of comments) {
    total += 1;
    seen.clear();
    walk(parts, visitors);
    for (const hash of seen) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
  }
  let known: [hash: number, count: number][] = [];
  for (const [key, count] of frequencies) if (count >= fewestComments) known.push([key >>> 0, count]);
  if (known.length > mostFeatures) {
    known = known.sort(([a, m], [b, n]) => n - m || a - b).slice(0, mostFeatures);
  }
  known.sort(([a], [b]) => a - b);
  const hashes = Uint32Array.from(known, ([hash]) => hash);
  return openVocabulary({ hashes, frequencies: Uint32Array.from(known, ([, count]) => count) }, total);
}

/** The vocabulary with its index; `comments` is how many comments the frequencies were counted in. */
export function openVocabulary(
  { hashes, frequencies }: Pick<Vocabulary, 'hashes' | 'frequencies'>,
  comments: number,
): Vocabulary {
  const idf = Float32Array.from(frequencies, (count) => Math.log((1 + comments) / (1 + count)) + 1);
  return { hashes, frequencies, idf, placeOf: createPlaceIndex(hashes) };
}
