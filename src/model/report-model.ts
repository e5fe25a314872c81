import { z } from 'zod';
import { discoverySchema } from './discovery.js';
import { driverReportSchema } from './driver-report.js';
import { insightRecordSchema, polaritySchema, spanSchema } from './insight-record.js';
import { countsSchema, runSummarySchema } from './run-summary.js';

const count = z.number().int().nonnegative();
const title = z.strictObject({ en: z.string(), th: z.string() });
const polarityCounts = z.strictObject({ positive: count, neutral: count, negative: count });

/** One comment chosen as evidence for a theme, with the words to highlight. */
export const quoteSchema = z.strictObject({
  source: z.string(),
  commentId: z.string(),
  text: z.string(),
  polarity: polaritySchema,
  clause: spanSchema.describe('The clause that speaks of the theme'),
  evidence: z.array(spanSchema),
  respondedAt: z.string().nullable(),
  attributes: z.record(z.string(), z.string()),
  language: z.string().optional().describe('Language of the text, where it was detected'),
});
export type Quote = z.infer<typeof quoteSchema>;

export const themeSummarySchema = z.strictObject({
  id: z.string(),
  driver: z.string(),
  title,
  comments: count.describe('Comments that mention it'),
  mentionRate: z.number().describe('Share of informative comments that mention it'),
  mentions: polarityCounts.describe('Comments with a mention of that polarity; praise and blame kept apart'),
  netSentiment: z.number().nullable().describe('(positive - negative) / all mentions, -1..1'),
  quotes: z.array(quoteSchema),
});
export type ThemeSummary = z.infer<typeof themeSummarySchema>;

/** All a report may show. Renderers read this and nothing else. */
export const reportModelSchema = z.strictObject({
  schemaVersion: z.literal(1),
  title: z.string(),
  generatedAt: z.string(),
  version: z.string().optional().describe('Version of Undertone that made the report'),
  run: runSummarySchema,
  totals: z.strictObject({
    comments: count,
    responses: count,
    informative: count,
    nil: count,
    untagged: count.describe('Informative comments with no theme'),
    period: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
    polarity: polarityCounts,
    mixed: count,
    netSentiment: z.number().nullable(),
    languages: z.record(z.string(), count),
    contents: z.record(z.string(), count),
    redactions: z.record(z.string(), count),
    issues: z.record(z.string(), count),
    flags: z.record(z.string(), count),
  }),
  outcomes: z.array(
    z.strictObject({
      name: z.string(),
      scaleMin: z.number(),
      scaleMax: z.number(),
      n: count,
      mean: z.number(),
      distribution: z.array(z.strictObject({ value: z.number(), count })),
    }),
  ),
  timeline: z
    .array(
      z.strictObject({
        period: z.string().describe('The day, or the first day of the week or month, ISO'),
        comments: count,
        netSentiment: z.number().nullable(),
        outcomeMeans: z.record(z.string(), z.number()),
      }),
    )
    .describe('By day up to 21 days, by month over 26 weeks, else by week; empty where dates are missing'),
  drivers: z
    .array(z.strictObject({ id: z.string(), title }))
    .describe('The driver frame of the pack, in its order'),
  themes: z.array(themeSummarySchema).describe('By number of comments, most first'),
  driverReports: z.array(driverReportSchema),
  untaggedTerms: z.array(z.strictObject({ term: z.string(), comments: count })),
  untaggedQuotes: z.array(insightRecordSchema.pick({ source: true, commentId: true, text: true })),
  discovery: discoverySchema.optional().describe('What nobody asked for, found in the comments'),
  books: countsSchema,
  rejects: z.record(z.string(), count).describe('Lines of rejects.csv by code'),
});
export type ReportModel = z.infer<typeof reportModelSchema>;
