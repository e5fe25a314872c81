import type { createMentionMerger } from '../learn/frame.js';
import type { LearnedTagger } from '../learn/learned-tagger.js';
import type { Comment } from '../model/comment.js';
import type { InsightRecord, Mention, Segment } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import type { SentimentResult } from '../sentiment/create-sentiment.js';
import type { CorrectionTrace } from './trace-corrections.js';

/** The stages of analysis, each made once and called for every comment. They are pure: same input, same answer. */
export interface Stages {
  readonly read: (text: string, statedLanguage: string | null) => Reading;
  readonly score: (
    reading: Reading,
    context: Pick<Comment, 'question' | 'questionType' | 'content' | 'source' | 'commentId'>,
  ) => SentimentResult;
  readonly tag: (reading: Reading, segments: readonly Segment[]) => readonly Mention[];
  readonly feel: (reading: Reading, segments: readonly Segment[]) => InsightRecord['emotions'];
  readonly weighEffort: (reading: Reading) => number | null;
  readonly flag: (reading: Reading, segments: readonly Segment[]) => readonly string[];
  /** A model of the user's own, if there is one. It also reads nil answers, which its labels may say something of. */
  readonly learned?: { readonly tag: LearnedTagger; readonly merge: ReturnType<typeof createMentionMerger> };
  /** What a comment is without each correction that holds in it, where there are corrections. */
  readonly trace?: CorrectionTrace;
}
