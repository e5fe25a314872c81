import type { LearnedTags } from '../learn/learned-tagger.js';
import type { InsightRecord } from '../model/insight-record.js';
import type { SentimentResult } from '../sentiment/create-sentiment.js';
import type { Draft } from './draft.js';
import type { Stages } from './stages.js';
import { correctionIssue } from './trace-corrections.js';

/** One step of the line: the stage that an issue names where it fails, and what it adds to a draft. */
export type Step = readonly [stage: string, work: (stages: Stages, draft: Draft) => void];

/** The line every comment walks, in order. What stands together shares one walk over the text. */
export const passes: readonly (readonly Step[])[] = [
  [
    ['language', read],
    ['language', noteLanguage],
  ],
  [['sentiment', score]],
  [
    ['themes', tag],
    ['emotions', feel],
    ['effort', weighEffort],
    ['flags', flag],
  ],
  [
    ['learned', addLearned],
    ['corrections', traceCorrections],
  ],
];

function read(stages: Stages, draft: Draft): void {
  draft.reading = stages.read(draft.comment.text, draft.comment.language);
}

function noteLanguage(_: Stages, { comment, reading, issues }: Draft): void {
  if (reading.supported || comment.content !== 'informative') return;
  const { code } = reading.language;
  const unknown = code === 'und';
  const message = unknown
    ? 'The language cannot be told; the comment is not scored'
    : `The language is ${code}; only English and Thai are scored`;
  issues.push({ stage: 'language', code: unknown ? 'language_unknown' : 'language_unsupported', message });
}

function score(stages: Stages, draft: Draft): void {
  draft.scored = stages.score(draft.reading, draft.comment);
  draft.sentiment = draft.scored.sentiment;
}

/** Only what says something, in a language we read, has themes and the like. */
function speaks({ comment, reading }: Draft): boolean {
  return comment.content === 'informative' && reading.supported;
}

function tag(stages: Stages, draft: Draft): void {
  if (speaks(draft)) draft.mentions = stages.tag(draft.reading, draft.scored.segments);
}

function addLearned(stages: Stages, draft: Draft): void {
  const tags = learnedTags(stages, draft, draft.scored);
  if (tags === null || stages.learned === undefined) return;
  draft.mentions = stages.learned.merge(draft.mentions, tags.mentions);
  draft.sentiment = decide(draft.scored, tags);
}

function learnedTags({ learned }: Stages, draft: Draft, scored: SentimentResult): LearnedTags | null {
  const { comment, reading } = draft;
  if (learned === undefined || (comment.content !== 'informative' && comment.content !== 'nil')) return null;
  return learned.tag(reading, { sentiment: scored.sentiment, segments: scored.segments, comment });
}

/** A correction of the comment before a learned model, that before our own. */
function decide(scored: SentimentResult, tags: LearnedTags | null): InsightRecord['sentiment'] {
  if (scored.corrections[0]?.kind === 'comment') return scored.sentiment;
  return tags?.sentiment ?? scored.sentiment;
}

/** What each correction that holds here has moved: the comment is scored again without it. */
function traceCorrections(stages: Stages, draft: Draft): void {
  const { reading, comment, scored, sentiment, issues } = draft;
  if (stages.trace === undefined || scored.corrections.length === 0) return;
  for (const { correction, without } of stages.trace(reading, comment, scored)) {
    const other = without === scored ? sentiment : decide(without, learnedTags(stages, draft, without));
    issues.push(correctionIssue(correction, other?.polarity !== sentiment?.polarity));
  }
}

function feel(stages: Stages, draft: Draft): void {
  if (speaks(draft)) draft.emotions = stages.feel(draft.reading, draft.scored.segments);
}

function weighEffort(stages: Stages, draft: Draft): void {
  if (speaks(draft)) draft.effort = stages.weighEffort(draft.reading);
}

function flag(stages: Stages, draft: Draft): void {
  if (speaks(draft)) draft.flags = stages.flag(draft.reading, draft.scored.segments);
}
