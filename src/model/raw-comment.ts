import type { Outcome, QuestionType } from './comment.js';
import type { Reject } from './reject.js';

/** A comment as it was read, before normalization and redaction. It never leaves the process that read it. */
export interface RawComment {
  readonly file: string;
  /** Physical line where its row starts, from 1. */
  readonly line: number;
  readonly source: string;
  readonly commentId: string;
  readonly respondent: string | null;
  /** The cell as decoded; may be empty. */
  readonly text: string;
  readonly question: string | null;
  readonly questionType: QuestionType;
  readonly respondedAt: string | null;
  readonly language: string | null;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * A slice of an export. `comments.length + rejected` is what was read: every text cell of every row, empty or not.
 */
export interface IngestBatch {
  readonly file: string;
  readonly comments: readonly RawComment[];
  readonly rejects: readonly Reject[];
  /** Comments lost in rejected rows (a row with two text columns loses two). */
  readonly rejected: number;
  /** Bytes of the file consumed so far, as stored (compressed where gzip), and its size; null for standard input. */
  readonly bytesRead: number;
  readonly bytesTotal: number | null;
}
