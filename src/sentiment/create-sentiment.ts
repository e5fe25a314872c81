import type { ContentClass, QuestionType } from '../model/comment.js';
import type { Polarity, Segment, Sentiment } from '../model/insight-record.js';
import type { LanguageCode, Reading } from '../model/reading.js';
import { createTermFinder, type TermFinder } from './find-terms.js';
import { loadLexicon } from './lexicon.js';
import { type Probabilities, probabilitiesOf } from './probabilities.js';
import { createQuestionTypes } from './question-type.js';
import { type ShiftedTerm, shiftValences } from './shift-valences.js';

/** What is known of a comment besides its text. */
export interface SentimentContext {
  readonly question: string | null;
  readonly questionType: QuestionType;
  readonly content: ContentClass;
}

/** The sentiment of a comment and of its clauses; null and empty where the language or content cannot be scored. */
export interface SentimentResult {
  readonly sentiment: Sentiment | null;
  readonly segments: readonly Segment[];
}

export type SentimentScorer = (reading: Reading, context: SentimentContext) => SentimentResult;

/** Makes the scorer of sentiment. Reads lexicons and models once. */
export function createSentiment(): SentimentScorer {
  const finders: Readonly<Record<LanguageCode, TermFinder>> = {
    en: createTermFinder(loadLexicon('en'), 'en'),
    th: createTermFinder(loadLexicon('th'), 'th'),
  };
  const questionTypeOf = createQuestionTypes();
  return function scoreSentiment(reading, context) {
    if (!reading.supported || context.content === 'empty' || context.content === 'gibberish')
      return { sentiment: null, segments: [] };
    const clauses = reading.clauses.map((clause) => {
      const range = { first: clause.firstToken, end: clause.endToken };
      const matches = finders[clause.language](reading.tokens, range);
      return { clause, shifted: shiftValences(reading.tokens, clause, matches) };
    });
    const segments = clauses.map(({ clause, shifted }) => {
      const probabilities = probabilitiesOf(lexicalLogits(shifted));
      const polarity = polarityOf(probabilities);
      return { start: clause.start, end: clause.end, polarity, score: scoreOf(probabilities) };
    });
    const type = questionTypeOf(context.question, context.questionType);
    const weighted = clauses.flatMap(({ clause, shifted }) =>
      shifted.map((term) => (clause.contrast === null ? term : { ...term, value: term.value * 1.3 })),
    );
    const probabilities = probabilitiesOf(
      context.content === 'nil' ? nilLogits(type) : lexicalLogits(weighted),
    );
    return { sentiment: sentimentOf(probabilities, segments), segments };
  };
}

function sentimentOf(probabilities: Probabilities, segments: readonly Segment[]): Sentiment {
  const polarity = polarityOf(probabilities);
  const mixed =
    segments.some((segment) => segment.polarity === 'positive') &&
    segments.some((segment) => segment.polarity === 'negative');
  return {
    polarity,
    mixed,
    score: scoreOf(probabilities),
    confidence: probabilities[polarity],
    probabilities,
  };
}

function scoreOf(probabilities: Probabilities): number {
  return probabilities.positive - probabilities.negative;
}

function polarityOf({ positive, neutral, negative }: Probabilities): Polarity {
  if (positive > neutral && positive > negative) return 'positive';
  return negative > neutral ? 'negative' : 'neutral';
}

function nilLogits(type: QuestionType): { positive: number; negative: number } {
  if (type === 'improve') return { positive: 3, negative: -1 };
  return type === 'praise' ? { positive: -2, negative: -0.5 } : { positive: -1.5, negative: -2 };
}

function lexicalLogits(terms: readonly ShiftedTerm[]): { positive: number; negative: number } {
  let praise = 0;
  let blame = 0;
  for (const { value } of terms) {
    if (value > 0) praise += value;
    else blame -= value;
  }
  return { positive: squash(praise) - 1, negative: squash(blame * 1.15) - 1 };
}

function squash(sum: number): number {
  return (6 * sum) / (sum + 4);
}
