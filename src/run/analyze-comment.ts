import { type AnalyzerOptions, createAnalyzer as createCommentAnalyzer } from '../analyze/create-analyzer.js';
import { readCommentInput } from '../ingest/read-comment-input.js';
import type { CommentInput } from '../model/comment-input.js';
import type { InsightRecord } from '../model/insight-record.js';
import { createPreparer } from '../prepare/create-preparer.js';

/** Turns comments as a caller has them into insight records: prepared (normalized, redacted), then analyzed. */
export interface InputAnalyzer {
  /** Hash of everything that can change an answer. */
  readonly fingerprint: string;
  readonly analyze: (input: CommentInput) => InsightRecord;
  /** The same for many, in the same order, in less time than one by one; all are checked before the first is analyzed. */
  readonly analyzeAll: (inputs: readonly CommentInput[]) => InsightRecord[];
}

/**
 * Loads lexicons, models and the theme pack once (some 400 ms); each comment then takes well under a millisecond.
 * @throws UndertoneError pack_invalid; `analyze` and `analyzeAll` throw ZodError where an input has no text
 */
export function createAnalyzer(options: AnalyzerOptions = {}): InputAnalyzer {
  const prepare = createPreparer();
  const { fingerprint, analyze, analyzeAll } = createCommentAnalyzer(options);
  let line = 0;
  const commentOf = (input: CommentInput) =>
    prepare(readCommentInput(input, { file: 'input', line: ++line }));
  return {
    fingerprint,
    analyze: (input) => analyze(commentOf(input)),
    analyzeAll: (inputs) => analyzeAll(inputs.map(commentOf)),
  };
}

/**
 * Analyzes one comment. For more than a few, make an analyzer once with `createAnalyzer`.
 * @param input the comment, or just its text
 */
export function analyzeComment(input: CommentInput | string, options: AnalyzerOptions = {}): InsightRecord {
  return createAnalyzer(options).analyze(typeof input === 'string' ? { text: input } : input);
}
