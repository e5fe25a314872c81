import type { Segment, Sentiment } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import { clausesInContext } from './clause-context.js';
import { emptyCombine, fillCombine } from './combine-features.js';
import { type Correction, type Corrections, correctionOf, noCorrections } from './corrections.js';
import { termKey } from './lexicon.js';
import { loadScoringParts } from './load-scoring-parts.js';
import { type Probabilities, polarityOf, probabilitiesOf, scoreOf } from './probabilities.js';
import {
  questionEvidence,
  questionTypeEvidence,
  type ScoredComment,
  type ScoringParts,
  type SentimentContext,
  scoreComment,
} from './score-comment.js';

/** The sentiment of a comment and of its clauses; null and empty where the language or content cannot be scored. */
export interface SentimentResult {
  readonly sentiment: Sentiment | null;
  readonly segments: readonly Segment[];
  /** A user's corrections that hold here: that of the comment, which decides, then those of terms found in it. */
  readonly corrections: readonly Correction[];
}

export type SentimentScorer = (reading: Reading, context: SentimentContext) => SentimentResult;

export interface SentimentOptions {
  /** Polarities a user has set for comments and terms. @default none */
  readonly corrections?: Corrections;
  /** Lexicons, with these corrections, and models, where they are loaded already. @default loaded */
  readonly parts?: ScoringParts;
}

/** How far from 0 a clause's score must be to count as praise or blame in a mixed comment. */
const clearScore = 0.3;

/** Makes the scorer of sentiment. Reads lexicons and models once. */
export function createSentiment(options: SentimentOptions = {}): SentimentScorer {
  const corrections = options.corrections ?? noCorrections;
  const parts = options.parts ?? loadScoringParts(corrections);
  return function scoreSentiment(reading, context) {
    const stated = context.content === 'empty' ? null : correctionOf(corrections, context);
    if (!canBeScored(reading, context)) return stateOutcome(unscored, stated);
    const scored = scoreComment(parts, reading, context);
    const probabilities = probabilitiesOf(scored.evidence);
    const segments = segmentsOf(scored, context, probabilities);
    const sentiment = sentimentOf(probabilities, isMixed(segments));
    return stateOutcome({ sentiment, segments, corrections: termsFound(scored, corrections) }, stated);
  };
}

const unscored: SentimentResult = { sentiment: null, segments: [], corrections: [] };

/** The corrected terms of a comment, each once. */
function termsFound({ units }: ScoredComment, { terms }: Corrections): readonly Correction[] {
  if (terms.size === 0) return [];
  const found = new Set<Correction>();
  for (const { matches } of units.clauses)
    for (const { entry } of matches) {
      const correction = entry.corrected === undefined ? undefined : terms.get(termKey(entry.term));
      if (correction !== undefined) found.add(correction);
    }
  return [...found];
}

/** True where there is text in a language we analyze, and it says something. */
export function canBeScored(reading: Reading, context: SentimentContext): boolean {
  return (
    reading.supported &&
    reading.tokens.length > 0 &&
    context.content !== 'empty' &&
    context.content !== 'gibberish'
  );
}

/** A single clause is the comment; of several, each is scored on its own, with the question that was asked. */
function segmentsOf(
  scored: ScoredComment,
  context: SentimentContext,
  comment: Probabilities,
): readonly Segment[] {
  const [only] = scored.clauses;
  if (scored.clauses.length === 1 && only !== undefined) {
    const { start, end } = only.clause;
    return [{ start, end, polarity: polarityOf(comment), score: scoreOf(comment) }];
  }
  const features = emptyCombine();
  const asked = context.question !== null || scored.questionType !== 'open';
  const inContext = clausesInContext(scored);
  return scored.clauses.map((entry, i) => {
    let { positive, negative } = inContext[i] ?? entry.evidence;
    if (asked) {
      const added = questionShift(scored, entry, features);
      positive += added.positive;
      negative += added.negative;
    }
    const probabilities = probabilitiesOf({ positive, negative });
    const { start, end } = entry.clause;
    return { start, end, polarity: polarityOf(probabilities), score: scoreOf(probabilities) };
  });
}

function questionShift(scored: ScoredComment, entry: ScoredComment['clauses'][number], features: number[]) {
  const words = entry.clause.endToken - entry.clause.firstToken;
  const { questionType, model, questionBuckets } = scored;
  fillCombine(features, { whole: entry.evidence, clauses: [entry], words, questionType, nil: false });
  const type = questionTypeEvidence(model, features);
  const own = questionEvidence(model, features, questionBuckets);
  return { positive: type.positive + own.positive, negative: type.negative + own.negative };
}

function isMixed(segments: readonly Segment[]): boolean {
  let praise = false;
  let blame = false;
  for (const { polarity, score } of segments) {
    if (polarity === 'positive' && score > clearScore) praise = true;
    if (polarity === 'negative' && score < -clearScore) blame = true;
  }
  return praise && blame;
}

function sentimentOf(probabilities: Probabilities, mixed: boolean): Sentiment {
  const polarity = polarityOf(probabilities);
  return {
    polarity,
    mixed,
    score: scoreOf(probabilities),
    confidence: probabilities[polarity],
    probabilities,
  };
}

/** The polarity a user has set for the comment stands in place of what was found; a single clause is the comment. */
function stateOutcome(found: SentimentResult, stated: Correction | null): SentimentResult {
  if (stated === null) return found;
  const { polarity } = stated;
  const probabilities = { positive: 0, neutral: 0, negative: 0, [polarity]: 1 };
  const score = scoreOf(probabilities);
  const [only, ...others] = found.segments;
  return {
    sentiment: { polarity, mixed: false, score, confidence: 1, probabilities },
    segments: only !== undefined && others.length === 0 ? [{ ...only, polarity, score }] : found.segments,
    corrections: [stated, ...found.corrections],
  };
}
