import type { Reader } from '../language/create-reader.js';
import { createSentiment } from '../sentiment/create-sentiment.js';
import { type CommentParts, createFeatureCounter, type FeatureCounts } from './feature-counter.js';
import type { LabelledComment } from './labelled-comment.js';

export type TextAndQuestion = Pick<LabelledComment, 'text' | 'question' | 'questionType'>;

/** A comment read, scored and counted: what a model is given of it. */
export interface Example {
  readonly parts: CommentParts;
  readonly counts: FeatureCounts;
}

/** Makes the function that reads a comment as the analysis would. Loads lexicons, models and packs once. */
export function createExampleReader(read: Reader): (comment: TextAndQuestion) => Example {
  const score = createSentiment();
  const count = createFeatureCounter(read);
  return function readExample({ text, question, questionType }) {
    const reading = read(text, null);
    const context = { question, questionType };
    const { sentiment, segments } = score(reading, { ...context, content: 'informative' });
    const parts = { reading, segments, sentiment, context };
    return { parts, counts: count(parts) };
  };
}
