import type { SentimentModel } from '../src/sentiment/sentiment-model.js';
import {
  type CombineExample,
  type CombineWeights,
  combineEvidence,
  fitCombine,
  toCombineExample,
} from './train-combine.js';
import type { Example } from './train-example.js';
import { toPhraseNetwork } from './train-network-bytes.js';
import type { LoadedSet } from './train-sets.js';
import { createUnitScorer, fitUnits, type UnitOptions, type Units } from './train-units.js';
import { type ExampleWeights, weighEachSet, weighNamedSets, weighTogether } from './train-weights.js';

export interface TrainOptions extends UnitOptions {
  /** Where the classes are made to count alike: over all sets together, or within each set. */
  readonly balance: 'together' | 'eachSet';
  /** How much the neutral class counts, where positive and negative count 1 each in sum. */
  readonly neutralWeight: number;
  /** What the combination is fitted on, and the part of each set. */
  readonly combineOn: {
    readonly parts: Readonly<Record<string, number>>;
    readonly neutralWeight: number;
  };
  /** Added to the comment's evidence after all fitting: how readily it is called positive, and negative. */
  readonly shift: { readonly positive: number; readonly negative: number };
}

/** Fits units, the combination on evidence from the other half of the data, and the temperature. */
export function trainModel(sets: readonly LoadedSet[], options: TrainOptions): SentimentModel {
  const examples = sets.flatMap((set) => [...set.examples]);
  const { balance, neutralWeight, combineOn } = options;
  const general = (balance === 'eachSet' ? weighEachSet : weighTogether)(sets, neutralWeight);
  const units = fitUnits(examples, general, options);
  const combineWeights = weighNamedSets(sets, combineOn.parts, { ...combineOn, sumLike: general.weights });
  const combined = crossFitted(examples, general, options).map((example, i) => ({
    ...example,
    weight: combineWeights[i] ?? 0,
  }));
  const asked = combined
    .map((example, i) => ({ ...example, weight: askedWeight(examples[i]) }))
    .filter((example) => example.questionBuckets.length > 0);
  const weights = fitCombine(
    combined.filter((example) => example.weight > 0),
    asked,
  );
  const natural = weighNamedSets(sets, combineOn.parts, { sumLike: general.weights });
  const temperature = fitTemperature(
    weights,
    combined.map((example, i) => ({ ...example, weight: natural[i] ?? 0 })),
  );
  return toModel(units, weights, { ...options, temperature });
}

/** In the pass for questions neutral answers, which are few, count double; those a question made neutral do not. */
function askedWeight(example: Example | undefined): number {
  if (example === undefined) return 0;
  return example.weight * (example.label === 1 && !example.questionOnly ? 2 : 1);
}

/** Combine examples whose evidence comes from a model that never saw them: two halves, each scored by the other's. */
function crossFitted(
  examples: readonly Example[],
  { weights, polarOnly }: ExampleWeights,
  options: TrainOptions,
) {
  const combined: Omit<CombineExample, 'weight'>[] = new Array(examples.length);
  for (const half of [0, 1]) {
    const masked = weights.map((weight, i) => (i % 2 === half ? 0 : weight));
    const score = createUnitScorer(fitUnits(examples, { weights: masked, polarOnly }, options));
    for (let i = half; i < examples.length; i += 2) {
      const example = examples[i];
      if (example !== undefined) combined[i] = toCombineExample(example, score);
    }
  }
  return combined;
}

/**
 * The temperature that minimizes the log loss (Guo and others 2017), found on a grid; on classes as often as they occur,
 * since that is what a probability is held against.
 */
function fitTemperature(weights: CombineWeights, examples: readonly CombineExample[]): number {
  const evidence = examples.map((example) => combineEvidence(weights, example));
  let best = 1;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (let temperature = 0.5; temperature <= 2.5; temperature += 0.05) {
    let loss = 0;
    for (const [i, [positive, negative]] of evidence.entries()) {
      const { target = [0, 1, 0], weight = 0 } = examples[i] ?? {};
      const p = positive / temperature;
      const n = negative / temperature;
      const own = target[2] * p + target[0] * n;
      loss += weight * (Math.log(1 + Math.exp(p) + Math.exp(n)) - own);
    }
    if (loss < bestLoss) {
      bestLoss = loss;
      best = temperature;
    }
  }
  return best;
}

function toModel(
  { linear, network, share }: Units,
  weights: CombineWeights,
  options: TrainOptions & { readonly temperature: number },
): SentimentModel {
  let largest = 0;
  for (const weight of linear.hashed) largest = Math.max(largest, Math.abs(weight));
  const limit = Math.min(largest, 4 * spread(linear.hashed));
  const scale = limit / 127;
  const hashed = Int8Array.from(linear.hashed, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  const combine = weights.combine.map((weight) => rounded(weight / options.temperature));
  combine[0] = rounded((combine[0] ?? 0) + options.shift.positive);
  combine[1] = rounded((combine[1] ?? 0) + options.shift.negative);
  return {
    bits: linear.bits,
    hashed,
    scale: Number((scale * (1 - share)).toPrecision(8)),
    dense: linear.dense.map((weight, i) =>
      rounded(weight * (1 - share) + (i < 2 ? (network.constant[i] ?? 0) * share : 0)),
    ),
    phrases: toPhraseNetwork(network, share),
    combine,
    question: weights.question.map((weight) => rounded(weight / options.temperature)),
  };
}

/** Root mean square of the weights in use, times 3: few weights lie beyond. */
function spread(weights: Float32Array): number {
  let sum = 0;
  let count = 0;
  for (const weight of weights) {
    if (weight === 0) continue;
    sum += weight * weight;
    count += 1;
  }
  return 3 * Math.sqrt(sum / Math.max(1, count));
}

function rounded(value: number): number {
  return Number(value.toFixed(5));
}
