import type { QuestionType } from '../model/comment.js';
import type { Evidence } from './sentiment-model.js';

/**
 * Evidence of an answer that says there is nothing to say: praise where it answers what to improve, neutral with a lean
 * to blame where it answers what was good, neutral where nothing is known of the question. Null where there is a question of no known
 * type: what the model learned of its words decides.
 */
export function nilEvidence(questionType: QuestionType, question: string | null): Evidence | null {
  if (questionType === 'improve') return { positive: 2.2, negative: -1 };
  if (questionType === 'praise') return { positive: -2, negative: -0.4 };
  return question === null ? { positive: -1.5, negative: -1.8 } : null;
}
