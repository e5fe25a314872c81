import { createFeatureBuffers } from './feature-buffers.js';
import type { CommentParts, FeatureVisitors, FeatureWalker } from './feature-walker.js';
import type { SparseRow } from './sparse-rows.js';
import type { Vocabulary } from './vocabulary.js';
import type { FeatureVisitor } from './walk-features.js';

/** How much each block of features weighs; all but the context are vectors of this length. */
export interface BlockWeights {
  readonly words: number;
  readonly characters: number;
  readonly clauses: number;
  readonly context: number;
}

/** The known features of a comment, each once, and where in the text they stand. */
export interface WeighedFeatures extends SparseRow {
  /** How often each stands in the comment. */
  readonly counts: Float32Array;
  /** How many places in the text follow: for each the index of the feature, its first token, and one past its last. */
  readonly spots: number;
  readonly spotFeatures: Int32Array;
  readonly spotFirsts: Int32Array;
  readonly spotEnds: Int32Array;
}

/** Numbers of the blocks. */
const inWords = 0;
const inCharacters = 1;
const inClauses = 2;
const inContext = 3;

/**
 * Makes the function that weighs the features of a comment: words, characters and clauses by 1 + log of their count times their
 * inverse document frequency, each block of length 1 and then weighted; what else is known counts as it is. Unknown
 * features are left out. What it gives is overwritten by the next call.
 */
export function createFeatureWeigher(
  walk: FeatureWalker,
  vocabulary: Vocabulary,
  weights: BlockWeights,
): (parts: CommentParts) => WeighedFeatures {
  const { placeOf, idf } = vocabulary;
  const buffers = createFeatureBuffers(idf.length);
  const { features, spots } = buffers;
  const noteIn = (block: number): FeatureVisitor => {
    return (hash, first, end) => {
      const place = placeOf(hash);
      if (place >= 0) buffers.addSpot(buffers.addFeature(place, block), first, end);
    };
  };
  const visitors: FeatureVisitors = {
    words: noteIn(inWords),
    characters: noteIn(inCharacters),
    clauses: noteIn(inClauses),
    context: (hash) => {
      const place = placeOf(hash);
      if (place >= 0) buffers.addFeature(place, inContext);
    },
  };

  function weigh(values: Float32Array): void {
    const squares = [0, 0, 0, 0];
    for (let i = 0; i < features.size; i++) {
      const block = features.blocks[i] as number;
      const count = features.counts[i] as number;
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (idf[features.places[i] as number] as number);
      values[i] = block === inContext ? 1 : value;
      squares[block] = (squares[block] as number) + value * value;
    }
    const lengthOf = (block: number): number => Math.sqrt(squares[block] || 1);
    const scales = [
      weights.words / lengthOf(inWords),
      weights.characters / lengthOf(inCharacters),
      weights.clauses / lengthOf(inClauses),
      weights.context,
    ];
    for (let i = 0; i < features.size; i++) {
      values[i] = (values[i] as number) * (scales[features.blocks[i] as number] as number);
    }
  }

  return function weighFeatures(parts) {
    buffers.clear();
    walk(parts, visitors);
    weigh(features.values);
    return {
      columns: features.places.subarray(0, features.size),
      values: features.values.subarray(0, features.size),
      counts: features.counts,
      spots: spots.size,
      spotFeatures: spots.features,
      spotFirsts: spots.firsts,
      spotEnds: spots.ends,
    };
  };
}
