import type { createMentionMerger } from '../learn/frame.js';
import type { LearnedTagger, LearnedTags } from '../learn/learned-tagger.js';
import type { Comment } from '../model/comment.js';
import type { InsightRecord, Issue, Mention, Segment } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import type { SentimentResult } from '../sentiment/create-sentiment.js';
import { type CorrectionTrace, correctionIssue } from './trace-corrections.js';

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

const unread = (text: string): Reading => ({
  text,
  language: { code: 'und', confidence: 0 },
  supported: false,
  tokens: [],
  clauses: [],
});

/**
 * One comment in, one insight record out: the stages in order. A stage that fails becomes an issue of the record, and
 * the stages after it go on with what there is.
 */
export function analyzeComment(stages: Stages, comment: Comment, fingerprint: string): InsightRecord {
  const issues: Issue[] = [];
  const attempt = <T>(stage: string, fallback: T, work: () => T): T => {
    try {
      return work();
    } catch (error) {
      issues.push({ stage, code: 'stage_failed', message: `${stage} failed with ${describeError(error)}` });
      return fallback;
    }
  };

  const reading = attempt('language', unread(comment.text), () =>
    stages.read(comment.text, comment.language),
  );
  issues.push(...languageIssues(comment, reading));
  const none: SentimentResult = { sentiment: null, segments: [], corrections: [] };
  const scored = attempt('sentiment', none, () => stages.score(reading, comment));
  const { segments } = scored;
  const speaks = comment.content === 'informative' && reading.supported;
  const found = speaks ? attempt('themes', [], () => stages.tag(reading, segments)) : [];
  const { learned, trace } = stages;
  const learns = learned !== undefined && (comment.content === 'informative' || comment.content === 'nil');
  const learn = (result: SentimentResult) =>
    learns
      ? attempt('learned', null, () =>
          learned.tag(reading, { sentiment: result.sentiment, segments: result.segments, comment }),
        )
      : null;
  const tags = learn(scored);
  const mentions = tags === null ? found : (learned?.merge(found, tags.mentions) ?? found);
  const sentiment = decide(scored, tags);
  if (trace !== undefined && scored.corrections.length > 0) {
    const traced = attempt('corrections', [], () => trace(reading, comment, scored));
    for (const { correction, without } of traced) {
      const other = without === scored ? sentiment : decide(without, learn(without));
      issues.push(correctionIssue(correction, other?.polarity !== sentiment?.polarity));
    }
  }

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
    language: { ...reading.language },
    content: comment.content,
    sentiment,
    segments: [...segments],
    mentions: [...mentions],
    emotions: speaks ? attempt('emotions', [], () => stages.feel(reading, segments)) : [],
    effort: speaks ? attempt('effort', null, () => stages.weighEffort(reading)) : null,
    flags: speaks ? [...attempt('flags', [], () => stages.flag(reading, segments))] : [],
    redactions: comment.redactions,
    issues,
    fingerprint,
  };
}

/** A correction of the comment before a learned model, that before our own. */
function decide(scored: SentimentResult, tags: LearnedTags | null): InsightRecord['sentiment'] {
  if (scored.corrections[0]?.kind === 'comment') return scored.sentiment;
  return tags?.sentiment ?? scored.sentiment;
}

function languageIssues(comment: Comment, reading: Reading): Issue[] {
  if (reading.supported || comment.content !== 'informative') return [];
  const { code } = reading.language;
  const message =
    code === 'und'
      ? 'The language cannot be told; the comment is not scored'
      : `The language is ${code}; only English and Thai are scored`;
  return [{ stage: 'language', code: code === 'und' ? 'language_unknown' : 'language_unsupported', message }];
}

/** The kind of the error only: its message could quote the comment. */
function describeError(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
