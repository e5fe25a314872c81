import { z } from 'zod';

/** What the respondent was asked for. A nil answer ("nothing") means the opposite under praise and improve. */
export const questionTypeSchema = z.enum(['praise', 'improve', 'open']);
export type QuestionType = z.infer<typeof questionTypeSchema>;

/**
 * A number the respondent gave: higher is always better here. An inverted export scale (1 = very good) is turned
 * round on reading, so `scaleMin` is the worst answer and `scaleMax` the best.
 */
export const outcomeSchema = z.strictObject({
  value: z.number(),
  scaleMin: z.number(),
  scaleMax: z.number(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** `nil` is an answer that says there is nothing to say ("n/a", "nothing", "ไม่มี"). */
export const contentClassSchema = z.enum(['informative', 'nil', 'empty', 'gibberish', 'nonText']);
export type ContentClass = z.infer<typeof contentClassSchema>;

/** One respondent's free text to one question, normalized and redacted; what the store holds before analysis. */
export const commentSchema = z.strictObject({
  source: z.string().min(1).describe('Where it came from: an export or collection, part of the key'),
  commentId: z.string().min(1).describe('Unique within the source'),
  respondent: z.string().nullable().describe('Who answered; comments of one response share it'),
  text: z
    .string()
    .describe('Normalized to NFC, UTF-8 that was read as Windows-1252 (â€™) read again, and redacted'),
  question: z.string().nullable().describe('The question as it was asked'),
  questionType: questionTypeSchema.describe('praise, improve or open: what was asked for'),
  respondedAt: z.string().nullable().describe('ISO 8601 date or date-time'),
  language: z.string().nullable().describe('The language the export states, or null to detect it'),
  content: contentClassSchema.describe(
    'What kind of text it is; informative, nil ("nothing"), empty, gibberish or nonText',
  ),
  outcomes: z
    .record(z.string(), outcomeSchema)
    .describe('Ratings by name, each with `value`, `scaleMin`, `scaleMax`; higher is better'),
  attributes: z
    .record(z.string(), z.string())
    .describe('Everything else about the response: office, channel...'),
  redactions: z
    .record(z.string(), z.number().int().positive())
    .describe('How many spans of each kind were masked'),
  contentHash: z.string().describe('SHA-256 over all other fields, hex'),
});
export type Comment = z.infer<typeof commentSchema>;
