import type { Comment } from '../model/comment.js';
import type { InsightRecord, Issue, Mention } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import type { SentimentResult } from '../sentiment/create-sentiment.js';

/** A comment on its way through the stages: what has been found so far. Each stage adds its own. */
export interface Draft {
  readonly comment: Comment;
  readonly issues: Issue[];
  reading: Reading;
  scored: SentimentResult;
  /** What a record says; a learned model may say otherwise than what was scored. */
  sentiment: InsightRecord['sentiment'];
  mentions: readonly Mention[];
  emotions: InsightRecord['emotions'];
  effort: number | null;
  flags: readonly string[];
}

const unscored: SentimentResult = { sentiment: null, segments: [], corrections: [] };

/** Nothing found yet: also what remains of a comment for the stages after one that failed. */
export function startDraft(comment: Comment): Draft {
  return {
    comment,
    issues: [],
    reading: {
      text: comment.text,
      language: { code: 'und', confidence: 0 },
      supported: false,
      tokens: [],
      clauses: [],
    },
    scored: unscored,
    sentiment: null,
    mentions: [],
    emotions: [],
    effort: null,
    flags: [],
  };
}

/** The insight record of a comment, with all that was found. */
export function recordOf(draft: Draft, fingerprint: string): InsightRecord {
  const { comment } = draft;
  return {
    schemaVersion: 1,
    source: comment.source,
    commentId: comment.commentId,
    respondent: comment.respondent,
    text: comment.text,
    question: comment.question,
    questionType: comment.questionType,
    respondedAt: comment.respondedAt,
    outcomes: comment.outcomes,
    attributes: comment.attributes,
    contentHash: comment.contentHash,
    language: { ...draft.reading.language },
    content: comment.content,
    sentiment: draft.sentiment,
    segments: [...draft.scored.segments],
    mentions: [...draft.mentions],
    emotions: draft.emotions,
    effort: draft.effort,
    flags: [...draft.flags],
    redactions: comment.redactions,
    issues: draft.issues,
    fingerprint,
  };
}
