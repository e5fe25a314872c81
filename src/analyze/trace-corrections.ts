import type { Comment } from '../model/comment.js';
import type { Issue } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import { withoutTerm } from '../sentiment/correct-terms.js';
import { type Correction, type Corrections, correctionsOf } from '../sentiment/corrections.js';
import { createSentiment, type SentimentResult } from '../sentiment/create-sentiment.js';
import type { ScoringParts } from '../sentiment/score-comment.js';

/** A correction that holds in a comment, and how the comment is scored without it. */
export interface TracedCorrection {
  readonly correction: Correction;
  readonly without: SentimentResult;
}

export type CorrectionTrace = (
  reading: Reading,
  comment: Pick<Comment, 'question' | 'questionType' | 'content'>,
  scored: SentimentResult,
) => readonly TracedCorrection[];

/**
 * Makes the function that scores a comment without each of the corrections that hold in it, all others in force. Only
 * comments with a correction cost anything. Where the comment itself is corrected, its terms decide nothing and are
 * given the score as it is.
 *
 * @param parts those of the scorer, loaded with the same corrections
 */
export function createCorrectionTrace(corrections: Corrections, parts: ScoringParts): CorrectionTrace {
  const terms = corrections.lines.filter(({ kind }) => kind === 'term');
  const score = createSentiment({ corrections: correctionsOf(terms), parts });
  const tries = Object.values(parts.languages).map((language) => language.terms);
  return function trace(reading, { question, questionType, content }, scored) {
    const context = { question, questionType, content };
    const ofComment = scored.corrections[0]?.kind === 'comment';
    return scored.corrections.map((correction) => {
      if (correction.kind === 'comment') return { correction, without: score(reading, context) };
      if (ofComment) return { correction, without: scored };
      return { correction, without: withoutTerm(tries, correction, () => score(reading, context)) };
    });
  };
}

/** Codes of the issues that say that a correction holds in a record: it moved the polarity, or left it as it was. */
export const correctionCodes = { moved: 'correction_moved', kept: 'correction_kept' } as const;

/** The issue that says in a record which correction holds there. */
export function correctionIssue(correction: Correction, moved: boolean): Issue {
  const { kind, what, polarity } = correction;
  return {
    stage: 'sentiment',
    code: moved ? correctionCodes.moved : correctionCodes.kept,
    message: `The ${kind} "${what}" is set to ${polarity}`,
  };
}
