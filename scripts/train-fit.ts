import { denseCount } from '../src/sentiment/lexicon-features.js';
import { featureScale } from '../src/sentiment/sentiment-model.js';
import type { Example, Target, UnitExample } from './train-example.js';
import { createRandom, shuffle } from './train-random.js';
import type { ExampleWeights } from './train-weights.js';

export interface FitOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly denseRate: number;
  readonly penalty: number;
  readonly seed: number;
}

/** Weights in pairs, positive and negative against neutral. */
export interface LinearWeights {
  readonly bits: number;
  readonly hashed: Float32Array;
  readonly dense: Float64Array;
}

interface StepOptions extends FitOptions {
  readonly weight: number;
  readonly polarOnly: boolean;
}

interface State extends LinearWeights {
  readonly hashedSquares: Float32Array;
  readonly denseSquares: Float64Array;
}

/**
 * Fits a multinomial logistic regression over hashed and dense features, with neutral as the reference class, by
 * stochastic descent with AdaGrad steps (Duchi, Hazan and Singer 2011) and a rate that falls over the epochs.
 */
export function fitLinear(
  examples: readonly Example[],
  { weights, polarOnly }: ExampleWeights,
  options: FitOptions,
): LinearWeights {
  const size = 2 << options.bits;
  const denseSize = 2 * (denseCount + 1);
  const state: State = {
    bits: options.bits,
    hashed: new Float32Array(size),
    hashedSquares: new Float32Array(size).fill(0.01),
    dense: new Float64Array(denseSize),
    denseSquares: new Float64Array(denseSize).fill(0.01),
  };
  const random = createRandom(options.seed);
  const order = Int32Array.from({ length: examples.length }, (_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate * (1 - epoch / (options.epochs + 1));
    for (const index of order) {
      const example = examples[index];
      const weight = weights[index] ?? 0;
      if (example !== undefined && weight > 0)
        step(state, example, { ...options, rate, weight, polarOnly: polarOnly[index] === 1 });
    }
  }
  return state;
}

/** Evidence of a unit for positive and negative, before rounding of the weights. */
export function linearEvidence(weights: LinearWeights, unit: UnitExample): readonly [number, number] {
  const { hashed, dense, bits } = weights;
  const shift = 32 - bits;
  let positive = 0;
  let negative = 0;
  for (const hash of unit.hashes) {
    const at = (hash >>> shift) * 2;
    positive += hashed[at] ?? 0;
    negative += hashed[at + 1] ?? 0;
  }
  const scale = featureScale(unit.hashes.length);
  positive = positive * scale + (dense[0] ?? 0);
  negative = negative * scale + (dense[1] ?? 0);
  for (let i = 0; i < denseCount; i++) {
    const value = unit.dense[i] ?? 0;
    positive += (dense[2 * i + 2] ?? 0) * value;
    negative += (dense[2 * i + 3] ?? 0) * value;
  }
  return [positive, negative];
}

/** How far the evidence is from the target: the gradient of the log loss, of praise against blame alone if `polarOnly`. */
export function lossGradient(
  [positive, negative]: readonly [number, number],
  target: Target,
  polarOnly = false,
): readonly [number, number] {
  const share = polarOnly ? 1 / (target[0] + target[2]) : 1;
  const top = Math.max(0, positive, negative);
  const p = Math.exp(positive - top);
  const n = Math.exp(negative - top);
  const sum = p + n + (polarOnly ? 0 : Math.exp(-top));
  return [p / sum - target[2] * share, n / sum - target[0] * share];
}

function step(state: State, example: Example, options: StepOptions): void {
  const evidence = linearEvidence(state, example);
  const [gp, gn] = lossGradient(evidence, example.target, options.polarOnly);
  const positive = gp * options.weight;
  const negative = gn * options.weight;
  if (Math.abs(positive) + Math.abs(negative) < 1e-4) return;
  const scale = featureScale(example.hashes.length);
  stepHashed(state, example.hashes, {
    positive: positive * scale,
    negative: negative * scale,
    rate: options.rate,
    penalty: options.penalty,
  });
  const { dense, denseSquares } = state;
  for (let i = 0; i <= denseCount; i++) {
    const value = i === 0 ? 1 : (example.dense[i - 1] ?? 0);
    if (value === 0) continue;
    descend(dense, denseSquares, { at: 2 * i, gradient: positive * value, rate: options.denseRate });
    descend(dense, denseSquares, { at: 2 * i + 1, gradient: negative * value, rate: options.denseRate });
  }
}

function stepHashed(
  { hashed, hashedSquares, bits }: State,
  hashes: Uint32Array,
  {
    positive,
    negative,
    rate,
    penalty,
  }: Readonly<Record<'positive' | 'negative' | 'rate' | 'penalty', number>>,
): void {
  const shift = 32 - bits;
  for (let i = 0; i < hashes.length; i++) {
    const at = ((hashes[i] ?? 0) >>> shift) * 2;
    const p = positive + penalty * (hashed[at] ?? 0);
    const n = negative + penalty * (hashed[at + 1] ?? 0);
    const ps = (hashedSquares[at] ?? 0) + p * p;
    const ns = (hashedSquares[at + 1] ?? 0) + n * n;
    hashedSquares[at] = ps;
    hashedSquares[at + 1] = ns;
    hashed[at] = (hashed[at] ?? 0) - (rate * p) / Math.sqrt(ps);
    hashed[at + 1] = (hashed[at + 1] ?? 0) - (rate * n) / Math.sqrt(ns);
  }
}

/** One AdaGrad step of one weight. */
export function descend(
  weights: Float64Array,
  squares: Float64Array,
  { at, gradient, rate }: { readonly at: number; readonly gradient: number; readonly rate: number },
): void {
  const sum = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = sum;
  weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(sum);
}
