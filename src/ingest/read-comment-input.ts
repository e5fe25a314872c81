import type { Outcome } from '../model/comment.js';
import { type CommentInput, commentInputSchema } from '../model/comment-input.js';
import type { RawComment } from '../model/raw-comment.js';

/** Where an input stands, for keys and messages. */
export interface InputPlace {
  readonly file: string;
  readonly line: number;
}

/**
 * A comment from what a caller gives.
 * @throws ZodError where the input is no object with a text, or a field has the wrong type
 */
export function readCommentInput(input: CommentInput, place: InputPlace): RawComment {
  const given = commentInputSchema.parse(input);
  return {
    source: 'input',
    commentId: given.id ?? String(place.line),
    respondent: given.respondent ?? null,
    text: given.text,
    question: given.question ?? null,
    questionType: given.questionType ?? 'open',
    respondedAt: given.date ?? null,
    language: given.lang ?? null,
    outcomes: given.rating == null ? {} : { rating: ratingOutcome(given.rating) },
    attributes: {},
    // Last: fields added after a spread give every object a shape of its own, and slow all that reads it.
    ...place,
  };
}

/** The commonest scale the number fits: 1 to 5, 0 to 10, 0 to 100; its own value where none does. */
function ratingOutcome(value: number): Outcome {
  if (value >= 1 && value <= 5) return { value, scaleMin: 1, scaleMax: 5 };
  if (value >= 0 && value <= 10) return { value, scaleMin: 0, scaleMax: 10 };
  if (value >= 0 && value <= 100) return { value, scaleMin: 0, scaleMax: 100 };
  return { value, scaleMin: Math.min(0, value), scaleMax: Math.max(0, value) };
}
