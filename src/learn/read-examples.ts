import type { Reader } from '../language/create-reader.js';
import { createSentiment } from '../sentiment/create-sentiment.js';
import type { CommentParts } from './feature-walker.js';
import type { LabelledComment } from './labelled-comment.js';

export type TextAndQuestion = Pick<LabelledComment, 'text' | 'question' | 'questionType'>;

/** Makes the function that reads and scores a comment as the analysis would. Loads lexicons and models once. */
export function createExampleReader(read: Reader): (comment: TextAndQuestion) => CommentParts {
  const score = createSentiment();
  return function readExample({ text, question, questionType }) {
    const reading = read(text, null);
    const context = { question, questionType };
    const { sentiment, segments } = score(reading, { ...context, content: 'informative' });
    return { reading, segments, sentiment, context };
  };
}
