import type { Comment } from '../../src/model/comment.js';
import type { Mention } from '../../src/model/insight-record.js';
import type { RunSummary } from '../../src/model/run-summary.js';
import type { StagedComment, StoredComment, StoredInsight } from '../../src/store/store.js';

/** A staged comment with the given key and content; everything else plain. */
export function staged(commentId: string, text: string, changes: Partial<Comment> = {}): StagedComment {
  const comment: Comment = {
    source: 'counter',
    commentId,
    respondent: commentId,
    text,
    question: null,
    questionType: 'open',
    respondedAt: null,
    language: null,
    content: 'informative',
    outcomes: {},
    attributes: {},
    redactions: {},
    contentHash: `hash of ${text}`,
    ...changes,
  };
  return { comment, file: 'counter.csv', line: Number(commentId.replace(/\D/g, '')) + 1 };
}

/** A record for a stored comment, with the mentions given. */
export function insightFor(
  stored: StoredComment,
  options: { fingerprint: string; score?: number; mentions?: readonly Mention[] },
): StoredInsight {
  const { comment, seq } = stored;
  const score = options.score ?? 0;
  return {
    seq,
    source: comment.source,
    commentId: comment.commentId,
    contentHash: comment.contentHash,
    fingerprint: options.fingerprint,
    language: 'en',
    content: comment.content,
    polarity: score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral',
    mixed: false,
    score,
    flags: [],
    redactions: comment.redactions,
    issues: [],
    mentions: options.mentions ?? [],
    record: JSON.stringify({
      commentId: comment.commentId,
      text: comment.text,
      fingerprint: options.fingerprint,
    }),
  };
}

export function mentionOf(theme: string, polarity: Mention['polarity'], text: string): Mention {
  const score = polarity === 'positive' ? 0.5 : polarity === 'negative' ? -0.5 : 0;
  return {
    theme,
    driver: 'efficiency',
    polarity,
    score,
    start: 0,
    end: text.length,
    evidence: [{ start: 0, end: 4 }],
  };
}

export function summaryOf(runId: string, status: RunSummary['status']): RunSummary {
  return {
    runId,
    status,
    startedAt: '2026-01-01T00:00:00Z',
    finishedAt: status === 'running' ? null : '2026-01-01T00:01:00Z',
    seconds: {},
    files: [],
    counts: { read: 0, new: 0, changed: 0, unchanged: 0, duplicate: 0, empty: 0, rejected: 0 },
    repaired: 0,
    analyzed: 0,
    records: 0,
    corrections: [],
    fingerprint: 'f1',
    recordsDigest: null,
  };
}
