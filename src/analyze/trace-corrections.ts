import type { Comment } from '../model/comment.js';
import type { Issue } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import { type Correction, correctionsOf } from '../sentiment/corrections.js';
import {
  createSentiment,
  type SentimentResult,
  type SentimentScorer,
} from '../sentiment/create-sentiment.js';
import type { ScoringSources } from '../sentiment/load-scoring-parts.js';

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

/** Scorers kept for comments in which several corrected terms meet. */
const keptScorers = 12;

/**
 * Makes the function that scores a comment without each of the corrections that hold in it, all others of them in
 * force. Only comments with a correction cost anything. Where the comment itself is corrected, its terms decide nothing
 * and are given the score as it is.
 */
export function createCorrectionTrace(sources: ScoringSources): CorrectionTrace {
  const scorers = new Map<string, SentimentScorer>();
  function scorerWith(terms: readonly Correction[]): SentimentScorer {
    const key = terms.map(({ line }) => line).join();
    const known = scorers.get(key);
    if (known !== undefined) return known;
    if (scorers.size >= keptScorers) scorers.clear();
    const made = createSentiment({ corrections: correctionsOf(terms), sources });
    scorers.set(key, made);
    return made;
  }
  return function trace(reading, { question, questionType, content }, scored) {
    const context = { question, questionType, content };
    const terms = scored.corrections.filter(({ kind }) => kind === 'term');
    const ofComment = scored.corrections.length > terms.length;
    return scored.corrections.map((correction) => {
      if (ofComment && correction.kind === 'term') return { correction, without: scored };
      const others = terms.filter((term) => term !== correction);
      return { correction, without: scorerWith(others)(reading, context) };
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
