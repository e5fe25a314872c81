import type { FeatureCounts } from './feature-counter.js';
import { type LearnedModel, outputCount, polarities } from './learned-model.js';
import { probabilityOf } from './platt.js';
import { openVocabulary, type Vocabulary, weighFeatures } from './vocabulary.js';

/** Probabilities of a comment: of each theme by its place in the model, and of the three polarities, or null. */
export interface Prediction {
  readonly themes: Float64Array;
  /** Positive, neutral, negative; sum to 1. */
  readonly sentiment: Float64Array | null;
}

/** A model ready to be asked. */
export interface Predictor {
  readonly vocabulary: Vocabulary;
  readonly predict: (counts: FeatureCounts) => Prediction;
}

/** Makes the predictor of a model: pure, the same counts give the same probabilities. */
export function createPredictor(model: LearnedModel): Predictor {
  const { header, weights } = model;
  const outputs = outputCount(header);
  const vocabulary = openVocabulary(model, header.comments);
  const sums = new Float64Array(outputs);

  function score(counts: FeatureCounts): void {
    sums.fill(0);
    const { columns, values } = weighFeatures(vocabulary, counts, header.blocks);
    for (let i = 0; i < columns.length; i++) {
      const from = (columns[i] as number) * outputs;
      const value = values[i] as number;
      for (let k = 0; k < outputs; k++) sums[k] = (sums[k] as number) + value * (weights[from + k] as number);
    }
    for (let k = 0; k < outputs; k++) {
      sums[k] = (sums[k] as number) * (header.scales[k] as number) + (header.biases[k] as number);
    }
  }

  return {
    vocabulary,
    predict(counts) {
      score(counts);
      const themes = Float64Array.from(header.themes, ({ platt }, k) =>
        probabilityOf(platt, sums[k] as number),
      );
      return { themes, sentiment: header.sentiment === null ? null : sentimentOf(header.sentiment) };
    },
  };

  function sentimentOf(rule: NonNullable<typeof header.sentiment>): Float64Array {
    const shares = Float64Array.from(polarities, (_, k) => {
      const platt = rule.platt[k] as (typeof rule.platt)[number];
      return probabilityOf(platt, sums[header.themes.length + k] as number) * (rule.weights[k] as number);
    });
    const sum = shares.reduce((total, share) => total + share, 0);
    return sum > 0 ? shares.map((share) => share / sum) : shares.fill(1 / polarities.length);
  }
}
