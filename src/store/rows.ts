import type { Comment, ContentClass, QuestionType } from '../model/comment.js';
import type { Reject, RejectCode } from '../model/reject.js';
import { stringHash } from '../model/string-hash.js';
import type { Row, Value } from './database.js';
import { commentColumns } from './sql/comment-columns.js';
import type { StagedComment, StoredInsight } from './store.js';

/** Columns of the staging table, in order; `stagedRow` gives their cells. */
export const stagedColumns = [
  'position',
  'file',
  'line',
  'source',
  'comment_id',
  ...commentColumns,
  'person',
];

export function stagedRow(staged: StagedComment, position: number): Value[] {
  const { comment } = staged;
  const row: Value[] = [
    position,
    staged.file,
    staged.line,
    comment.source,
    comment.commentId,
    comment.respondent,
    comment.text,
    comment.question,
    comment.questionType,
    comment.respondedAt,
    comment.language,
    comment.content,
    JSON.stringify(comment.outcomes),
    JSON.stringify(comment.attributes),
    JSON.stringify(comment.redactions),
    comment.contentHash,
    stringHash(personKey(comment.source, comment.respondent ?? comment.commentId)) | 0,
  ];
  for (let i = 0; i < row.length; i += 1) row[i] = withoutNul(row[i] ?? null);
  return row;
}

/** What tells one respondent from another. */
export function personKey(source: string, respondent: string): string {
  return `${source}\n${respondent}`;
}

/** PostgreSQL cannot hold the character NUL; both stores shall hold the same. */
function withoutNul(cell: Value): Value {
  return typeof cell === 'string' && cell.includes('\0') ? cell.replaceAll('\0', '\uFFFD') : cell;
}

export function toComment(row: Row): Comment {
  return {
    source: String(row.source),
    commentId: String(row.comment_id),
    respondent: textOrNull(row.respondent),
    text: String(row.text),
    question: textOrNull(row.question),
    questionType: row.question_type as QuestionType,
    respondedAt: textOrNull(row.responded_at),
    language: textOrNull(row.language),
    content: row.content as ContentClass,
    outcomes: JSON.parse(String(row.outcomes)),
    attributes: JSON.parse(String(row.attributes)),
    redactions: JSON.parse(String(row.redactions)),
    contentHash: String(row.content_hash),
  };
}

export const insightColumns = [
  'seq',
  'source',
  'comment_id',
  'content_hash',
  'fingerprint',
  'language',
  'content',
  'polarity',
  'mixed',
  'score',
  'flags',
  'redactions',
  'issues',
  'record',
];

export function insightRow(insight: StoredInsight): Value[] {
  return [
    insight.seq,
    insight.source,
    insight.commentId,
    insight.contentHash,
    insight.fingerprint,
    insight.language,
    insight.content,
    insight.polarity,
    insight.mixed,
    insight.score,
    JSON.stringify(insight.flags),
    JSON.stringify(insight.redactions),
    JSON.stringify(insight.issues.map((issue) => issue.code)),
    insight.record,
  ];
}

export const mentionColumns = [
  'seq',
  'position',
  'theme',
  'driver',
  'polarity',
  'score',
  'start_offset',
  'end_offset',
  'evidence',
];

export function mentionRows(insight: StoredInsight): Value[][] {
  return insight.mentions.map((mention, position) => [
    insight.seq,
    position,
    mention.theme,
    mention.driver,
    mention.polarity,
    mention.score,
    mention.start,
    mention.end,
    JSON.stringify(mention.evidence),
  ]);
}

export const rejectColumns = ['run_id', 'file', 'line', 'column_name', 'code', 'message', 'rejected'];

export function rejectRow(runId: string, reject: Reject): Value[] {
  return [runId, reject.file, reject.line, reject.column, reject.code, reject.message, reject.rejected];
}

export function toReject(row: Row): Reject {
  return {
    file: String(row.file),
    line: Number(row.line),
    column: textOrNull(row.column_name),
    code: row.code as RejectCode,
    message: String(row.message),
    rejected: row.rejected === true,
  };
}

export function textOrNull(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
