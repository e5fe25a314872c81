import type { ContentClass, QuestionType } from '../model/comment.js';
import type { LanguageCode, Reading } from '../model/reading.js';
import { type ClauseChoice, combineCount, fillCombine, firstQuestionFeature } from './combine-features.js';
import { correctionEvidence } from './correct-terms.js';
import type { TermMatch } from './find-terms.js';
import { denseCount } from './lexicon-features.js';
import { questionScale } from './question-features.js';
import { type Evidence, evidenceOf, type SentimentModel } from './sentiment-model.js';
import type { ClauseUnit, TextUnits } from './text-units.js';

/** What is known of a comment besides its text. */
export interface SentimentContext {
  readonly question: string | null;
  readonly questionType: QuestionType;
  readonly content: ContentClass;
  /** The comment's id, for corrections that name it. */
  readonly commentId?: string;
}

/** All that scoring needs, loaded once. */
export interface ScoringParts {
  readonly models: Readonly<Record<LanguageCode, SentimentModel>>;
  readonly readUnits: Readonly<Record<LanguageCode, (reading: Reading) => TextUnits>>;
  readonly questionTypeOf: (question: string | null, stated: QuestionType) => QuestionType;
  readonly questionFeatures: (question: string | null) => readonly number[];
}

/** A scored comment, with everything that led to its evidence. */
export interface ScoredComment {
  readonly model: SentimentModel;
  readonly units: TextUnits;
  readonly whole: Evidence;
  readonly clauses: readonly { readonly clause: ClauseUnit['clause']; readonly evidence: Evidence }[];
  readonly questionType: QuestionType;
  readonly questionBuckets: readonly number[];
  /** Combine features of the whole, and which clause each was taken from. */
  readonly features: Float64Array;
  readonly choice: ClauseChoice;
  readonly evidence: Evidence;
}

/** Scores a reading that is supported and has content; the language of most of its text chooses the model. */
export function scoreComment(
  parts: ScoringParts,
  reading: Reading,
  context: SentimentContext,
): ScoredComment {
  const language = reading.language.code === 'th' ? 'th' : 'en';
  const model = parts.models[language];
  const units = parts.readUnits[language](reading);
  const whole = wholeEvidence(model, units, reading);
  const clauses = units.clauses.map((unit) => ({
    clause: unit.clause,
    evidence: units.clauses.length === 1 ? whole : clauseEvidence(model, units, unit),
  }));
  const questionType = parts.questionTypeOf(context.question, context.questionType);
  const questionBuckets = parts.questionFeatures(context.question);
  const features = new Float64Array(combineCount);
  const words = 2 ** ((units.dense[denseCount - 3] ?? 0) * 8) - 1;
  const nil = context.content === 'nil';
  const choice = fillCombine(features, { whole, clauses, words, questionType, nil });
  const evidence = combine(model, features, questionBuckets);
  return { model, units, whole, clauses, questionType, questionBuckets, features, choice, evidence };
}

function wholeEvidence(model: SentimentModel, units: TextUnits, reading: Reading): Evidence {
  const to = units.buffer.length;
  const evidence = evidenceOf(model, units.buffer, { from: 0, to, dense: units.dense });
  const matches = units.clauses.length === 1 ? units.clauses[0]?.matches : undefined;
  const found = matches ?? units.clauses.flatMap((unit) => unit.matches);
  return reading.tokens.length === 0
    ? evidence
    : corrected(evidence, { model, units, matches: found, count: to });
}

/** Evidence of one clause, calibrated. */
function clauseEvidence(model: SentimentModel, units: TextUnits, unit: ClauseUnit): Evidence {
  const from = units.buffer.starts[unit.clause.firstToken] ?? 0;
  const to = units.buffer.starts[unit.clause.endToken] ?? from;
  const raw = evidenceOf(model, units.buffer, { from, to, dense: unit.dense });
  const { positive, negative } = corrected(raw, {
    model,
    units,
    matches: unit.matches,
    count: to - from,
  });
  const { clause } = model;
  return {
    positive: positive * clause.slope + clause.positive,
    negative: negative * clause.slope + clause.negative,
  };
}

interface Corrected {
  readonly model: SentimentModel;
  readonly units: TextUnits;
  readonly matches: readonly TermMatch[];
  readonly count: number;
}

function corrected(evidence: Evidence, context: Corrected): Evidence {
  let { positive, negative } = evidence;
  for (const match of context.matches) {
    if (!match.entry.corrected) continue;
    const change = correctionEvidence(match, context);
    positive += change.positive;
    negative += change.negative;
  }
  return { positive, negative };
}

/** Evidence of the comment from its combine features and the words of its question. */
export function combine(
  model: SentimentModel,
  features: Float64Array,
  questionBuckets: readonly number[],
): Evidence {
  let positive = 0;
  let negative = 0;
  for (let i = 0; i < features.length; i++) {
    const value = features[i] ?? 0;
    positive += (model.combine[2 * i] ?? 0) * value;
    negative += (model.combine[2 * i + 1] ?? 0) * value;
  }
  const question = questionEvidence(model, features, questionBuckets);
  return { positive: positive + question.positive, negative: negative + question.negative };
}

/** What the words of the question add, given the praise and blame found in the text. */
export function questionEvidence(
  model: SentimentModel,
  features: Float64Array,
  buckets: readonly number[],
): Evidence {
  const scale = questionScale(buckets.length);
  const praise = features[11] ?? 0;
  const blame = features[12] ?? 0;
  let positive = 0;
  let negative = 0;
  for (const bucket of buckets) {
    const at = bucket * 6;
    const { question } = model;
    positive += (question[at] ?? 0) + (question[at + 2] ?? 0) * praise + (question[at + 4] ?? 0) * blame;
    negative += (question[at + 1] ?? 0) + (question[at + 3] ?? 0) * praise + (question[at + 5] ?? 0) * blame;
  }
  return { positive: positive * scale, negative: negative * scale };
}

/** What the type of the question adds to the evidence of a clause. */
export function questionTypeEvidence(model: SentimentModel, features: Float64Array): Evidence {
  let positive = 0;
  let negative = 0;
  for (let i = firstQuestionFeature; i < features.length; i++) {
    positive += (model.combine[2 * i] ?? 0) * (features[i] ?? 0);
    negative += (model.combine[2 * i + 1] ?? 0) * (features[i] ?? 0);
  }
  return { positive, negative };
}
