import type { CommentParts, FeatureWalker } from './feature-walker.js';
import { createFeatureWeigher, type WeighedFeatures } from './feature-weigher.js';
import { type LearnedModel, outputCount, polarities } from './learned-model.js';
import { probabilityOf } from './platt.js';
import { openVocabulary } from './vocabulary.js';

/** Probabilities of a comment: of each theme by its place in the model, and of the three polarities, or null. */
export interface Prediction {
  readonly themes: Float64Array;
  /** Positive, neutral, negative; sum to 1. */
  readonly sentiment: Float64Array | null;
  /** What it was made of; overwritten by the next prediction. */
  readonly features: WeighedFeatures;
}

/** Makes the predictor of a model: pure, the same comment has the same probabilities. */
export function createPredictor(
  model: LearnedModel,
  walk: FeatureWalker,
): (parts: CommentParts) => Prediction {
  const { header } = model;
  const weigh = createFeatureWeigher(walk, openVocabulary(model, header.comments), header.blocks);
  const addUp = createAdder(model);

  return function predict(parts) {
    const features = weigh(parts);
    const sums = addUp(features);
    const themes = Float64Array.from(header.themes, ({ platt }, k) =>
      probabilityOf(platt, sums[k] as number),
    );
    const sentiment = header.sentiment === null ? null : sentimentOf(header.sentiment, sums);
    return { themes, sentiment, features };
  };

  function sentimentOf(rule: NonNullable<typeof header.sentiment>, sums: Float64Array): Float64Array {
    const shares = Float64Array.from(polarities, (_, k) => {
      const platt = rule.platt[k] as (typeof rule.platt)[number];
      return probabilityOf(platt, sums[header.themes.length + k] as number) * (rule.weights[k] as number);
    });
    const sum = shares.reduce((total, share) => total + share, 0);
    return sum > 0 ? shares.map((share) => share / sum) : shares.fill(1 / polarities.length);
  }
}

/** Makes the function that gives the score of every output. It passes over weights that are 0, which most are. */
function createAdder({ header, weights }: LearnedModel): (features: WeighedFeatures) => Float64Array {
  const outputs = outputCount(header);
  const sums = new Float64Array(outputs);
  const { starts, entries } = nonZeroWeights(weights, outputs);
  return function addUp({ columns, values }) {
    sums.fill(0);
    for (let i = 0; i < columns.length; i++) {
      const place = columns[i] as number;
      const value = values[i] as number;
      const end = starts[place + 1] as number;
      for (let at = starts[place] as number; at < end; at++) {
        const entry = entries[at] as number;
        const output = entry >>> 8;
        sums[output] = (sums[output] as number) + value * ((entry << 24) >> 24);
      }
    }
    for (let k = 0; k < outputs; k++) {
      sums[k] = (sums[k] as number) * (header.scales[k] as number) + (header.biases[k] as number);
    }
    return sums;
  };
}

/**
 * The weights that are not 0, by place: those of place i stand at `starts[i]` up to `starts[i + 1]`. An entry is its output
 * times 256 plus the low byte of its weight: small and side by side, for memory is what takes the time.
 */
function nonZeroWeights(
  weights: Int8Array,
  outputs: number,
): { readonly starts: Uint32Array; readonly entries: Uint16Array | Uint32Array } {
  const places = outputs === 0 ? 0 : weights.length / outputs;
  const starts = new Uint32Array(places + 1);
  const kept = weights.reduce((count, weight) => count + (weight === 0 ? 0 : 1), 0);
  const entries = outputs <= 256 ? new Uint16Array(kept) : new Uint32Array(kept);
  let size = 0;
  for (let place = 0; place < places; place++) {
    for (let k = 0; k < outputs; k++) {
      const weight = weights[place * outputs + k] as number;
      if (weight === 0) continue;
      entries[size] = (k << 8) | (weight & 255);
      size += 1;
    }
    starts[place + 1] = size;
  }
  return { starts, entries };
}
