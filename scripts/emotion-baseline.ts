// A tf-idf linear support vector machine of emotions: what the lexicon of emotions is measured beside.
import { drawFolds, fitOutput, scoreHeldOut } from '../src/learn/cross-validate.js';
import type { CommentParts, FeatureWalker } from '../src/learn/feature-walker.js';
import { createFeatureWeigher } from '../src/learn/feature-weigher.js';
import { type Labelled, packRows } from '../src/learn/sparse-rows.js';
import { buildVocabulary } from '../src/learn/vocabulary.js';
import { hashStems, tokensOf, walkWords } from '../src/learn/walk-features.js';
import type { Reading } from '../src/model/reading.js';

export interface EmotionExample {
  readonly reading: Reading;
  readonly emotions: readonly string[];
}

const fit = { cost: 0.3, balance: 0, ratioShare: 0, seed: 1 };
const folds = 3;

/** Words, stems, pairs and triples; nothing that is known of emotions. */
const walk: FeatureWalker = ({ reading }, visit) => {
  const tokens = tokensOf(reading);
  walkWords({ tokens, stems: hashStems(tokens) }, visit.words);
};

const partsOf = (reading: Reading): CommentParts => ({
  reading,
  segments: [],
  sentiment: null,
  context: { question: null, questionType: 'open' },
});

/** Fits a scorer an emotion, its threshold the one with the best F1 held out; gives the emotions of a reading. */
export function fitEmotionBaseline(
  examples: readonly EmotionExample[],
  names: readonly string[],
): (reading: Reading) => string[] {
  const comments = examples.map(({ reading }) => partsOf(reading));
  const vocabulary = buildVocabulary(comments, walk);
  const weigh = createFeatureWeigher(walk, vocabulary, { words: 1, characters: 0, clauses: 0, context: 0 });
  const rows = comments.map((parts) => {
    const { columns, values } = weigh(parts);
    return { columns: columns.slice(), values: values.slice() };
  });
  const data = packRows(rows, vocabulary.hashes.length);
  const parts = drawFolds(rows.length, { folds, seed: fit.seed });
  const scorers = names.map((name) => {
    const labels = Uint8Array.from(examples, ({ emotions }) => (emotions.includes(name) ? 1 : 0));
    const labelled: Labelled = { rows: Int32Array.from(rows.keys()), labels };
    const threshold = bestThreshold(scoreHeldOut(data, labelled, { ...fit, parts, folds }), labels);
    return { name, threshold, ...fitOutput(data, labelled, fit) };
  });
  return function nameEmotions(reading) {
    const { columns, values } = weigh(partsOf(reading));
    return scorers.flatMap(({ name, threshold, weights, bias }) => {
      const score = columns.reduce(
        (sum, column, i) => sum + (values[i] as number) * (weights[column] as number),
        bias,
      );
      return score >= threshold ? [name] : [];
    });
  };
}

/** The score from which on an emotion is named, for the best F1. */
function bestThreshold(scores: Float64Array, labels: Uint8Array): number {
  const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const wanted = labels.reduce((sum, label) => sum + label, 0);
  let best = { f1: 0, threshold: Number.POSITIVE_INFINITY };
  let hits = 0;
  for (const [i, at] of order.entries()) {
    hits += labels[at] as number;
    const f1 = (2 * hits) / (i + 1 + wanted);
    if (f1 > best.f1) best = { f1, threshold: scores[at] as number };
  }
  return best.threshold;
}
