import type { SentimentModel } from '../src/sentiment/sentiment-model.js';
import { type CombineWeights, combineEvidence, fitCombine, toCombineExample } from './train-combine.js';
import type { Example } from './train-example.js';
import { type FitOptions, fitUnits, type UnitWeights } from './train-fit.js';
import type { LoadedSet } from './train-sets.js';

export interface TrainOptions extends FitOptions {
  /** How much the neutral class counts, where positive and negative count 1 each in sum. */
  readonly neutralWeight: number;
  /** Taken from the evidence for positive and negative alike after all fitting. */
  readonly neutralShift: number;
}

/** Fits units, the combination on evidence from the other half of the data, and the temperature. */
export function trainModel(sets: readonly LoadedSet[], options: TrainOptions): SentimentModel {
  const examples = sets.flatMap((set) => [...set.examples]);
  const general = classWeights(examples, options.neutralWeight);
  const units = fitUnits(examples, general, options);
  const combined = crossFitted(examples, general, options);
  const asked = combined
    .map((example, i) => ({ ...example, weight: askedWeight(examples[i]) }))
    .filter((example) => example.questionBuckets.length > 0);
  const weights = fitCombine(
    combined.filter((example) => example.weight > 0),
    asked,
  );
  const temperature = fitTemperature(weights, combined);
  return toModel(units, weights, { ...options, temperature });
}

/** In the pass for questions neutral answers, which are few, count double; those a question made neutral do not. */
function askedWeight(example: Example | undefined): number {
  if (example === undefined) return 0;
  return example.weight * (example.label === 1 && !example.questionOnly ? 2 : 1);
}

/** Combine examples whose evidence comes from a model that never saw them: two halves, each scored by the other's. */
function crossFitted(examples: readonly Example[], weights: Float64Array, options: TrainOptions) {
  const combined: ReturnType<typeof toCombineExample>[] = new Array(examples.length);
  for (const half of [0, 1]) {
    const masked = weights.map((weight, i) => (i % 2 === half ? 0 : weight));
    const units = fitUnits(examples, masked, options);
    for (let i = half; i < examples.length; i += 2) {
      const example = examples[i];
      if (example !== undefined) combined[i] = toCombineExample(example, units, weights[i] ?? 0);
    }
  }
  return combined;
}

/** Weights that make positive and negative count alike and neutral `neutralWeight` of that. */
function classWeights(examples: readonly Example[], neutralWeight: number): Float64Array {
  const sums = [0, 0, 0];
  for (const { label, weight, questionOnly } of examples)
    if (!questionOnly) sums[label] = (sums[label] ?? 0) + weight;
  const total = sums.reduce((sum, value) => sum + value, 0);
  const factors = sums.map((sum, label) => ((label === 1 ? neutralWeight : 1) * total) / 3 / (sum || 1));
  return Float64Array.from(examples, ({ label, weight, questionOnly }) =>
    questionOnly ? 0 : weight * (factors[label] ?? 0),
  );
}

/** The temperature that minimizes the log loss (Guo and others 2017), found on a grid. */
function fitTemperature(weights: CombineWeights, examples: ReturnType<typeof toCombineExample>[]): number {
  const evidence = examples.map((example) => combineEvidence(weights, example));
  let best = 1;
  let bestLoss = Number.POSITIVE_INFINITY;
  for (let temperature = 0.5; temperature <= 2.5; temperature += 0.05) {
    let loss = 0;
    for (const [i, [positive, negative]] of evidence.entries()) {
      const { label = 1, weight = 0 } = examples[i] ?? {};
      const p = positive / temperature;
      const n = negative / temperature;
      const own = label === 2 ? p : label === 0 ? n : 0;
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
  units: UnitWeights,
  weights: CombineWeights,
  options: TrainOptions & { readonly temperature: number },
): SentimentModel {
  let largest = 0;
  for (const weight of units.hashed) largest = Math.max(largest, Math.abs(weight));
  const limit = Math.min(largest, 4 * spread(units.hashed));
  const scale = limit / 127;
  const hashed = Int8Array.from(units.hashed, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  const combine = weights.combine.map((weight) => rounded(weight / options.temperature));
  combine[0] = rounded((combine[0] ?? 0) - options.neutralShift);
  combine[1] = rounded((combine[1] ?? 0) - options.neutralShift);
  return {
    bits: units.bits,
    hashed,
    scale: Number(scale.toPrecision(8)),
    dense: units.dense.map(rounded),
    clause: { slope: 1, positive: 0, negative: 0 },
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
