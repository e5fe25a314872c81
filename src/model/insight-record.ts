import { z } from 'zod';
import { commentSchema } from './comment.js';

export { type ContentClass, contentClassSchema } from './comment.js';

export const polaritySchema = z.enum(['positive', 'neutral', 'negative']);
export type Polarity = z.infer<typeof polaritySchema>;

const offset = z.number().int().nonnegative();
const score = z.number().min(-1).max(1);
const share = z.number().min(0).max(1);

/** A half-open range of UTF-16 code units in the record's `text`. */
export const spanSchema = z.strictObject({ start: offset, end: offset });
export type Span = z.infer<typeof spanSchema>;

export const sentimentSchema = z.strictObject({
  polarity: polaritySchema,
  mixed: z.boolean().describe('Praise and blame both stand'),
  score,
  confidence: share.describe('Probability of the stated polarity'),
  probabilities: z.strictObject({ positive: share, neutral: share, negative: share }).describe('Sum to 1'),
});
export type Sentiment = z.infer<typeof sentimentSchema>;

/** One clause with its own sentiment. */
export const segmentSchema = z.strictObject({ start: offset, end: offset, polarity: polaritySchema, score });
export type Segment = z.infer<typeof segmentSchema>;

/** What a clause says about a theme, with the words that say so. */
export const mentionSchema = z.strictObject({
  theme: z.string(),
  driver: z.string(),
  polarity: polaritySchema,
  score,
  start: offset,
  end: offset,
  evidence: z.array(spanSchema),
});
export type Mention = z.infer<typeof mentionSchema>;

export const emotionSchema = z.strictObject({ name: z.string(), intensity: share });
export type Emotion = z.infer<typeof emotionSchema>;

/** A finding about the processing of this comment; it never stops the run. */
export const issueSchema = z.strictObject({ stage: z.string(), code: z.string(), message: z.string() });
export type Issue = z.infer<typeof issueSchema>;

/** Everything found in one comment. Field order here is the order in which records are written. */
export const insightRecordSchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Changes when a field changes its meaning'),
  ...commentSchema.omit({ language: true, redactions: true, content: true }).shape,
  language: z
    .strictObject({ code: z.string().describe('en, th, another BCP-47 code, or und'), confidence: share })
    .describe('`code` (en, th, another BCP-47 code, or und) and `confidence` 0..1'),
  content: commentSchema.shape.content,
  sentiment: sentimentSchema
    .nullable()
    .describe(
      '`polarity` (positive, neutral, negative), `mixed` where praise and blame both stand, `score` -1..1, `confidence`, `probabilities`; null where the language is not analyzed or there is no text',
    ),
  segments: z
    .array(segmentSchema)
    .describe('Clauses in order, each with `start`, `end`, `polarity`, `score`'),
  mentions: z
    .array(mentionSchema)
    .describe(
      'Themes with `theme`, `driver`, `polarity`, `score`, the clause and the `evidence` spans; praise and blame of one theme are two',
    ),
  emotions: z.array(emotionSchema).describe('`name` and `intensity` 0..1'),
  effort: score.nullable().describe('How hard it was: -1 easy .. 1 hard; null where nothing is said of it'),
  flags: z.array(z.string()).describe('risk, suggestion, question, thanks, repeatContact, churn'),
  redactions: commentSchema.shape.redactions,
  issues: z
    .array(issueSchema)
    .describe('Findings about the processing: `stage`, `code`, `message`; never a reason to stop'),
  fingerprint: z.string().describe('Hash of everything that can change this answer'),
});
export type InsightRecord = z.infer<typeof insightRecordSchema>;
