import type { Contribution, Explanation } from '../model/explanation.js';
import type { Reading } from '../model/reading.js';
import { bounded, combineFeatures, firstQuestionFeature } from './combine-features.js';
import { correctionsOfClause } from './correct-terms.js';
import { type Correction, type Corrections, correctionOf, noCorrections } from './corrections.js';
import { canBeScored, type SentimentOptions } from './create-sentiment.js';
import { explainDense } from './explain-dense.js';
import { loadScoringParts } from './load-scoring-parts.js';
import type { MarginWeights } from './margin-weights.js';
import { type Probabilities, polarityOf, probabilitiesOf, scoreOf } from './probabilities.js';
import {
  questionEvidence,
  type ScoredComment,
  type ScoringParts,
  type SentimentContext,
  scoreComment,
} from './score-comment.js';
import { featureScale } from './sentiment-model.js';

export type SentimentExplainer = (reading: Reading, context: SentimentContext) => Explanation | null;

/**
 * Makes the explainer. The score is P(positive) - P(negative), a function of the margin between the evidence of the two
 * that has its sign and grows with it. The margin is a sum over features; each part of it is given the same share of the score,
 * score / margin, so that the parts add up to the score.
 */
export function createSentimentExplainer(options: SentimentOptions = {}): SentimentExplainer {
  const corrections: Corrections = options.corrections ?? noCorrections;
  const parts = loadScoringParts(corrections);
  return function explain(reading, context) {
    const stated = correctionOf(corrections, context);
    const found = canBeScored(reading, context) ? explainText(parts, reading, context) : null;
    return stated === null || context.content === 'empty' ? found : stateOutcome(reading, { stated, found });
  };
}

/** Why a text has the score it has by its words, clauses and question. */
function explainText(parts: ScoringParts, reading: Reading, context: SentimentContext): Explanation {
  const scored = scoreComment(parts, reading, context);
  const probabilities = probabilitiesOf(scored.evidence);
  const score = scoreOf(probabilities);
  const margin = scored.evidence.positive - scored.evidence.negative;
  const share = Math.abs(margin) < 1e-9 ? probabilities.positive : score / margin;
  const parted = scored.isStated
    ? [nothingPart(reading, margin)]
    : [...wholeParts(scored, reading), ...combinedParts(scored, reading)];
  const contributions = parted
    .filter(({ value }) => value !== 0)
    .map((part) => ({ ...part, value: part.value * share }));
  return { score, polarity: polarityOf(probabilities), probabilities, contributions };
}

/** An answer of nothing says what its question makes of it. */
function nothingPart({ text }: Reading, margin: number): Contribution {
  return { kind: 'question', term: 'an answer of nothing', start: 0, end: text.length, value: margin };
}

/** A correction of the comment decides, whatever was found; its part is what it changes. */
function stateOutcome(
  { text }: Reading,
  { stated, found }: { readonly stated: Correction; readonly found: Explanation | null },
): Explanation {
  const { polarity } = stated;
  const probabilities: Probabilities = { positive: 0, neutral: 0, negative: 0, [polarity]: 1 };
  const score = scoreOf(probabilities);
  const term = `comment set to ${polarity}`;
  const value = score - (found?.score ?? 0);
  const part: Contribution = { kind: 'correction', term, start: 0, end: text.length, value };
  return { score, polarity, probabilities, contributions: [part, ...(found?.contributions ?? [])] };
}

/** Parts of the margin that come through the evidence of the whole text. */
function wholeParts(scored: ScoredComment, reading: Reading): readonly Contribution[] {
  const { model, units, whole } = scored;
  const { combine } = model;
  const weights: MarginWeights = {
    positive: ((combine[2] ?? 0) - (combine[3] ?? 0)) * keptShare(whole.positive),
    negative: ((combine[4] ?? 0) - (combine[5] ?? 0)) * keptShare(whole.negative),
  };
  const all = { start: 0, end: reading.text.length };
  const bias = (model.dense[0] ?? 0) * weights.positive + (model.dense[1] ?? 0) * weights.negative;
  return [
    { kind: 'bias', term: 'every comment', ...all, value: bias + (combine[0] ?? 0) - (combine[1] ?? 0) },
    ...wordParts(scored, reading, weights),
    ...explainDense(reading, { model, dense: units.dense, terms: units.terms, weights }),
    ...correctionParts(scored, reading, weights),
  ];
}

/** Evidence beyond its bound is cut; every part of it keeps the same share. */
function keptShare(evidence: number): number {
  return evidence === 0 ? 1 : bounded(evidence) / evidence;
}

function wordParts(
  { model, weights: found, phrases }: ScoredComment,
  { tokens }: Reading,
  weights: MarginWeights,
): readonly Contribution[] {
  const scale = model.scale * featureScale(found.sum(0, tokens.length).count);
  return tokens.map(({ text, start, end }, i) => {
    const { praise, blame } = found.sum(i, i + 1);
    const { positive, negative } = phrases.partOf(i);
    const value =
      (praise * scale + positive) * weights.positive + (blame * scale + negative) * weights.negative;
    return { kind: 'word', term: text, start, end, value };
  });
}

function correctionParts(
  { model, units, weights: found }: ScoredComment,
  { text, tokens }: Reading,
  weights: MarginWeights,
): readonly Contribution[] {
  const { count } = found.sum(0, tokens.length);
  return units.clauses.flatMap(({ matches, terms }) =>
    correctionsOfClause({ model, weights: found, matches, terms, count }).map(({ match, change }) => {
      const start = tokens[match.first]?.start ?? 0;
      const end = tokens[match.end - 1]?.end ?? start;
      const value = change.positive * weights.positive + change.negative * weights.negative;
      return { kind: 'correction', term: text.slice(start, end), start, end, value };
    }),
  );
}

/** Parts of the margin that come from single clauses and from the question. */
function combinedParts(scored: ScoredComment, reading: Reading): readonly Contribution[] {
  const { model, features, clauses, choice, questionBuckets } = scored;
  const found: Contribution[] = [];
  const all = { start: 0, end: reading.text.length };
  for (let i = 3; i < features.length; i++) {
    const value = (features[i] ?? 0) * ((model.combine[2 * i] ?? 0) - (model.combine[2 * i + 1] ?? 0));
    const term = combineFeatures[i] ?? '';
    if (i >= firstQuestionFeature) found.push({ kind: 'question', term, ...all, value });
    else {
      const clause = clauses[clauseOf(i, choice, clauses.length)]?.clause;
      const span = clause === undefined ? all : { start: clause.start, end: clause.end };
      found.push({ kind: 'clause', term, ...span, value });
    }
  }
  const asked = questionEvidence(model, features, questionBuckets);
  found.push({
    kind: 'question',
    term: 'words of the question',
    ...all,
    value: asked.positive - asked.negative,
  });
  return found;
}

/** The clause a combine feature was taken from; -1 where it is made of all. */
function clauseOf(feature: number, choice: ScoredComment['choice'], count: number): number {
  if (feature === 3) return choice.best;
  if (feature === 4) return choice.worst;
  if (feature === 5 || feature === 6) return count - 1;
  if (feature === 7 || feature === 8) return 0;
  return feature === 9 || feature === 10 ? choice.contrast : -1;
}
