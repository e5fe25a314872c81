import type { QuestionType } from '../model/comment.js';
import { type Probabilities, probabilitiesOf } from './probabilities.js';
import type { Evidence } from './sentiment-model.js';
import { zeros } from './zeros.js';

/** Names of the features from which the evidence of a comment is combined, in order. */
export const combineFeatures = [
  'bias',
  'wholePositive',
  'wholeNegative',
  'bestClause',
  'worstClause',
  'lastClausePositive',
  'lastClauseNegative',
  'firstClausePositive',
  'firstClauseNegative',
  'contrastPositive',
  'contrastNegative',
  'meanPositive',
  'meanNegative',
  'severalClauses',
  'praiseAndBlame',
  ...(['improve', 'praise'] as const).flatMap((type) => [
    type,
    `${type}Positive`,
    `${type}Negative`,
    `${type}Short`,
  ]),
  'nilImprove',
  'nilPraise',
  'nilOpen',
] as const;

export const combineCount = combineFeatures.length;
/** Index of the first feature of the question. */
export const firstQuestionFeature = 15;

/** What is combined: the evidence of the whole text and of each clause, and what is known of the question. */
export interface CombineInput {
  readonly whole: Evidence;
  readonly clauses: readonly CombineClause[];
  readonly words: number;
  readonly questionType: QuestionType;
  readonly nil: boolean;
}

/** A clause with its evidence, and the word that opens it against what came before. */
export interface CombineClause {
  readonly contrast: string | null;
  readonly evidence: Evidence;
}

/** Which clause a feature was taken from; -1 where it is no single one. */
export interface ClauseChoice {
  best: number;
  worst: number;
  contrast: number;
}

const blank = zeros(combineCount);

/** The combine features, all 0. */
export function emptyCombine(): number[] {
  return blank.slice();
}

/** Fills the combine features; all but the evidence of the whole lie between 0 and 1. */
export function fillCombine(features: number[], input: CombineInput): ClauseChoice {
  features.fill(0);
  const wholeProbabilities = probabilitiesOf(input.whole);
  features[0] = 1;
  features[1] = bounded(input.whole.positive);
  features[2] = bounded(input.whole.negative);
  const choice = fillClauses(features, input.clauses);
  fillQuestion(features, input, wholeProbabilities);
  return choice;
}

/** Evidence beyond 12 says no more. */
export function bounded(evidence: number): number {
  return Math.max(-12, Math.min(12, evidence));
}

function fillClauses(features: number[], clauses: CombineInput['clauses']): ClauseChoice {
  const choice: ClauseChoice = { best: -1, worst: -1, contrast: -1 };
  const count = clauses.length;
  for (let i = 0; i < count; i++) {
    const entry = clauses[i];
    if (entry === undefined) continue;
    const { positive, negative } = probabilitiesOf(entry.evidence);
    if (choice.best < 0 || positive > (features[3] ?? 0)) {
      features[3] = positive;
      choice.best = i;
    }
    if (choice.worst < 0 || negative > (features[4] ?? 0)) {
      features[4] = negative;
      choice.worst = i;
    }
    if (i === count - 1) setPair(features, 5, { positive, negative });
    if (i === 0) setPair(features, 7, { positive, negative });
    if (i > 0 && entry.contrast !== null) {
      setPair(features, 9, { positive, negative });
      choice.contrast = i;
    }
    features[11] = (features[11] ?? 0) + positive / count;
    features[12] = (features[12] ?? 0) + negative / count;
  }
  features[13] = count > 1 ? 1 : 0;
  // 1 where one clause is as likely praise as another is blame; such comments are often neither as a whole.
  features[14] = count > 1 ? (features[3] ?? 0) * (features[4] ?? 0) : 0;
  return choice;
}

function setPair(
  features: number[],
  index: number,
  { positive, negative }: { readonly positive: number; readonly negative: number },
): void {
  features[index] = positive;
  features[index + 1] = negative;
}

function fillQuestion(features: number[], input: CombineInput, whole: Probabilities): void {
  const { questionType, nil } = input;
  if (questionType !== 'open') {
    const at = firstQuestionFeature + (questionType === 'improve' ? 0 : 4);
    features[at] = 1;
    features[at + 1] = whole.positive;
    features[at + 2] = whole.negative;
    features[at + 3] = 1 / (1 + input.words / 3);
  }
  if (nil)
    features[firstQuestionFeature + (questionType === 'improve' ? 8 : questionType === 'praise' ? 9 : 10)] =
      1;
}
