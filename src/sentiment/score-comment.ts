import type { ContentClass, QuestionType } from '../model/comment.js';
import type { LanguageCode, Reading } from '../model/reading.js';
import {
  type ClauseChoice,
  type CombineClause,
  emptyCombine,
  fillCombine,
  firstQuestionFeature,
} from './combine-features.js';
import { type CorrectedClause, correctionsOfClause } from './correct-terms.js';
import { wordCount } from './lexicon-features.js';
import type { NilEvidence } from './nil-evidence.js';
import type { PhraseReader } from './phrase-reader.js';
import { questionScale } from './question-features.js';
import { type Evidence, evidenceOf, type SentimentModel } from './sentiment-model.js';
import type { TermTrie } from './term-trie.js';
import type { ClauseUnit, TextUnits } from './text-units.js';
import type { TokenWeights } from './token-weights.js';

/** What is known of a comment besides its text. */
export interface SentimentContext {
  readonly question: string | null;
  readonly questionType: QuestionType;
  readonly content: ContentClass;
  /** The comment's source and id, for corrections that name it. */
  readonly source?: string;
  readonly commentId?: string;
}

/** What scoring needs of a language. Weights and phrases hold those of the text that was read last. */
export interface LanguageParts {
  readonly model: SentimentModel;
  readonly weights: TokenWeights;
  readonly phrases: PhraseReader;
  readonly readUnits: (reading: Reading) => TextUnits;
  /** The terms that it looks for. */
  readonly terms: TermTrie;
}

/** All that scoring needs, loaded once. */
export interface ScoringParts {
  readonly languages: Readonly<Record<LanguageCode, LanguageParts>>;
  readonly questionTypeOf: (question: string | null, stated: QuestionType) => QuestionType;
  readonly questionFeatures: (question: string | null) => readonly number[];
  readonly nilEvidence: NilEvidence;
}

/** A scored comment, with everything that led to its evidence. */
export interface ScoredComment {
  readonly model: SentimentModel;
  readonly weights: TokenWeights;
  readonly phrases: PhraseReader;
  readonly units: TextUnits;
  readonly whole: Evidence;
  readonly clauses: readonly (CombineClause & { readonly clause: ClauseUnit['clause'] })[];
  readonly questionType: QuestionType;
  readonly questionBuckets: readonly number[];
  /** Combine features of the whole, and which clause each was taken from. */
  readonly features: readonly number[];
  readonly choice: ClauseChoice;
  readonly evidence: Evidence;
  /** True for an answer of nothing, whose evidence is the question's alone. */
  readonly isStated: boolean;
}

/** Scores a reading that is supported and has content; the language of most of its text chooses the model. */
export function scoreComment(
  parts: ScoringParts,
  reading: Reading,
  context: SentimentContext,
): ScoredComment {
  const language = reading.language.code === 'th' ? 'th' : 'en';
  const { model, weights, phrases, readUnits } = parts.languages[language];
  weights.clear(reading.tokens.length);
  phrases.clear();
  const units = readUnits(reading);
  const { whole, clauses } = scoreUnits(units, { model, weights, phrases });
  const questionType = parts.questionTypeOf(context.question, context.questionType);
  const questionBuckets = parts.questionFeatures(context.question);
  const features = emptyCombine();
  const words = wordCount(units.dense);
  const nil = context.content === 'nil';
  const choice = fillCombine(features, { whole, clauses, words, questionType, nil });
  const stated = nil ? parts.nilEvidence(reading.text, questionType, context.question) : null;
  const evidence = stated ?? combine(model, features, questionBuckets);
  return {
    model,
    weights,
    phrases,
    units,
    whole,
    clauses,
    questionType,
    questionBuckets,
    features,
    choice,
    evidence,
    isStated: stated !== null,
  };
}

/** Evidence of the whole text and of its clauses; features never cross clauses, so their sums add up. */
function scoreUnits(
  units: TextUnits,
  { model, weights, phrases }: Pick<LanguageParts, 'model' | 'weights' | 'phrases'>,
): Pick<ScoredComment, 'whole' | 'clauses'> {
  let count = 0;
  let praise = 0;
  let blame = 0;
  const clauses = units.clauses.map((unit, i) => {
    const { clause, dense, matches, terms } = unit;
    const sums = weights.sum(clause.firstToken, clause.endToken);
    praise += sums.praise;
    blame += sums.blame;
    count += sums.count;
    const raw = added(evidenceOf(model, sums, { count: sums.count, dense }), phrases.clause(i));
    const evidence = corrected(raw, { model, weights, matches, terms, count: sums.count });
    return { clause, contrast: clause.contrast, evidence };
  });
  const whole = units.clauses.reduce(
    (sum, { matches, terms }) => corrected(sum, { model, weights, matches, terms, count }),
    added(evidenceOf(model, { praise, blame }, { count, dense: units.dense }), phrases.whole()),
  );
  const [only] = clauses;
  if (clauses.length === 1 && only !== undefined)
    return { whole, clauses: [{ clause: only.clause, contrast: only.contrast, evidence: whole }] };
  return { whole, clauses };
}

function added(one: Evidence, other: Evidence): Evidence {
  return { positive: one.positive + other.positive, negative: one.negative + other.negative };
}

function corrected(evidence: Evidence, clause: CorrectedClause): Evidence {
  const corrections = correctionsOfClause(clause);
  if (corrections.length === 0) return evidence;
  let { positive, negative } = evidence;
  for (const { change } of corrections) {
    positive += change.positive;
    negative += change.negative;
  }
  return { positive, negative };
}

/** Evidence of the comment from its combine features and the words of its question. */
export function combine(
  model: SentimentModel,
  features: readonly number[],
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
  features: readonly number[],
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
export function questionTypeEvidence(model: SentimentModel, features: readonly number[]): Evidence {
  let positive = 0;
  let negative = 0;
  for (let i = firstQuestionFeature; i < features.length; i++) {
    positive += (model.combine[2 * i] ?? 0) * (features[i] ?? 0);
    negative += (model.combine[2 * i + 1] ?? 0) * (features[i] ?? 0);
  }
  return { positive, negative };
}
