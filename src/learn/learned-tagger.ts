import type { Reader } from '../language/create-reader.js';
import type { Comment } from '../model/comment.js';
import type { Mention, Segment, Sentiment } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import { decideThemes, indexOfLargest } from './decide-themes.js';
import { type CommentParts, createFeatureWalker } from './feature-walker.js';
import { createEvidenceFinder } from './find-evidence.js';
import { type LearnedModel, polarities } from './learned-model.js';
import { createPredictor } from './predictor.js';

/** What the analysis knows of a comment before the model is asked. */
export interface LearnedInput {
  readonly sentiment: Sentiment | null;
  readonly segments: readonly Segment[];
  readonly comment: Pick<Comment, 'question' | 'questionType'>;
}

export interface LearnedTags {
  /** One mention a theme; two where clauses that speak for it differ in polarity. The driver is the theme itself. */
  readonly mentions: readonly Mention[];
  /** As the model has learned it; null where it has not, or where the comment has no sentiment at all. */
  readonly sentiment: Sentiment | null;
}

export type LearnedTagger = (reading: Reading, input: LearnedInput) => LearnedTags;

/**
 * Makes a tagger of a learned model. A mention has the span of the clause whose words speak most for the theme, its
 * polarity and score, and as evidence the words that contribute most.
 */
export function createLearnedTagger(model: LearnedModel, read: Reader): LearnedTagger {
  const predict = createPredictor(model, createFeatureWalker(read));
  const findEvidence = createEvidenceFinder(model);
  return function tag(reading, { sentiment, segments, comment }) {
    const parts: CommentParts = { reading, segments, sentiment, context: comment };
    const prediction = predict(parts);
    const themes = decideThemes(model.header, prediction.themes);
    return {
      mentions: findEvidence({ parts, features: prediction.features, themes }),
      sentiment: sentiment && prediction.sentiment && withShares(sentiment, prediction.sentiment),
    };
  };
}

/** The sentiment with learned probabilities; whether it is mixed is a matter of its clauses. */
function withShares({ mixed }: Sentiment, shares: Float64Array): Sentiment {
  const [positive = 0, neutral = 0, negative = 0] = shares;
  const best = indexOfLargest(shares);
  return {
    polarity: polarities[best] ?? 'neutral',
    mixed,
    score: positive - negative,
    confidence: shares[best] ?? 0,
    probabilities: { positive, neutral, negative },
  };
}
