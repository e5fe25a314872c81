import { combineCount, emptyCombine, fillCombine } from '../src/sentiment/combine-features.js';
import { questionBuckets, questionScale } from '../src/sentiment/question-features.js';
import type { Example, Target } from './train-example.js';
import { descend, lossGradient } from './train-fit.js';
import { createRandom, shuffle } from './train-random.js';
import type { UnitScorer } from './train-units.js';

/** What a comment's evidence is combined from, as features. */
export interface CombineExample {
  readonly features: readonly number[];
  readonly questionBuckets: readonly number[];
  readonly target: Target;
  readonly weight: number;
}

/** Weights of the combination, in pairs. */
export interface CombineWeights {
  readonly combine: Float64Array;
  readonly question: Float64Array;
}

/** The combine features of an example, scored by weights that were not fitted on it. */
export function toCombineExample(example: Example, score: UnitScorer): Omit<CombineExample, 'weight'> {
  const whole = toEvidence(score(example, null));
  const single = example.clauses.length === 1;
  const clauses = example.clauses.map((clause) => ({
    contrast: clause.contrast,
    evidence: single ? whole : toEvidence(score(example, clause)),
  }));
  const features = emptyCombine();
  const { questionType, nil, words } = example;
  fillCombine(features, { whole, clauses, words, questionType, nil });
  return { features, questionBuckets: example.questionBuckets, target: example.target };
}

function toEvidence([positive, negative]: readonly [number, number]) {
  return { positive, negative };
}

/**
 * Fits the combination in two passes: first what holds whatever was asked, from the examples of `general`; then the weights
 * of the words of the question alone, from all examples that have a question.
 */
export function fitCombine(
  general: readonly CombineExample[],
  asked: readonly CombineExample[],
): CombineWeights {
  const combine = new Float64Array(2 * combineCount);
  combine[2] = 1;
  combine[5] = 1;
  const question = new Float64Array(6 * questionBuckets);
  const weights = { combine, question };
  descendAll(weights, general, { part: 'combine', epochs: 8, rate: 0.02, penalty: 1e-4 });
  descendAll(weights, asked, { part: 'question', epochs: 20, rate: 0.05, penalty: 1e-4 });
  return weights;
}

interface PassOptions {
  readonly part: 'combine' | 'question';
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
}

function descendAll(
  weights: CombineWeights,
  examples: readonly CombineExample[],
  { part, epochs, rate, penalty }: PassOptions,
): void {
  const start = weights[part].slice();
  const squares = new Float64Array(weights[part].length).fill(0.01);
  const random = createRandom(11);
  const order = Int32Array.from({ length: examples.length }, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined || example.weight === 0) continue;
      const gradient = lossGradient(combineEvidence(weights, example), example.target);
      const step = { rate: rate * (1 - epoch / (epochs + 1)), weight: example.weight };
      forEachWeight(part, example, (at, value) => {
        for (const side of [0, 1] as const) {
          const i = 2 * at + side;
          const pull = penalty * ((weights[part][i] ?? 0) - (start[i] ?? 0));
          descend(weights[part], squares, {
            at: i,
            gradient: gradient[side] * value * step.weight + pull,
            rate: step.rate,
          });
        }
      });
    }
  }
}

/** Evidence of the comment for positive and negative. */
export function combineEvidence(
  weights: CombineWeights,
  example: Pick<CombineExample, 'features' | 'questionBuckets'>,
): readonly [number, number] {
  let positive = 0;
  let negative = 0;
  for (const part of ['combine', 'question'] as const)
    forEachWeight(part, example, (at, value) => {
      positive += (weights[part][2 * at] ?? 0) * value;
      negative += (weights[part][2 * at + 1] ?? 0) * value;
    });
  return [positive, negative];
}

function forEachWeight(
  part: 'combine' | 'question',
  { features, questionBuckets: buckets }: Pick<CombineExample, 'features' | 'questionBuckets'>,
  visit: (at: number, value: number) => void,
): void {
  if (part === 'combine') {
    for (let i = 0; i < combineCount; i++) if (features[i] !== 0) visit(i, features[i] ?? 0);
    return;
  }
  const scale = questionScale(buckets.length);
  for (const bucket of buckets) {
    visit(bucket * 3, scale);
    visit(bucket * 3 + 1, (features[11] ?? 0) * scale);
    visit(bucket * 3 + 2, (features[12] ?? 0) * scale);
  }
}
