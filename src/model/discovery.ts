import { z } from 'zod';

const count = z.number().int().nonnegative();

export const phraseContrastSchema = z.strictObject({
  kind: z.enum(['rating', 'sentiment']),
  outcome: z.string().nullable().describe('The outcome that divides the comments; null for sentiment'),
  comments: z.strictObject({ high: count, low: count }).describe('Comments on each side'),
  high: z.array(
    z.strictObject({ phrase: z.string(), high: count, low: count, z: z.number(), q: z.number() }),
  ),
  low: z.array(z.strictObject({ phrase: z.string(), high: count, low: count, z: z.number(), q: z.number() })),
});
export type PhraseContrast = z.infer<typeof phraseContrastSchema>;

export const emergingThemeSchema = z.strictObject({
  theme: z.string(),
  title: z.strictObject({ en: z.string(), th: z.string() }),
  comments: count.describe('Responses of the latest period that mention it'),
  ratio: z
    .number()
    .nullable()
    .describe('Rate now over rate before; null where it was never mentioned before'),
  q: z.number().describe('One-sided exact Poisson ratio test, after Benjamini-Hochberg'),
});

export const candidateThemeSchema = z.strictObject({
  terms: z.array(z.strictObject({ text: z.string(), language: z.enum(['en', 'th']), comments: count })),
  comments: count.describe('Comments of the sample with any of the terms'),
  example: z.string(),
});
export type CandidateTheme = z.infer<typeof candidateThemeSchema>;

/** What nobody asked for, found in the comments: counts are over the sample where not all were read. */
export const discoverySchema = z.strictObject({
  comments: count.describe('Comments that say something'),
  sampled: count.describe('How many of them were read for this'),
  contrasts: z.array(phraseContrastSchema),
  emerging: z
    .strictObject({
      period: z.string().describe('First day of the latest period'),
      unit: z.enum(['day', 'week', 'month']),
      before: count.describe('Periods it was compared with'),
      themes: z.array(emergingThemeSchema),
    })
    .nullable()
    .describe('null where there are too few periods'),
  duplicates: z
    .array(z.strictObject({ text: z.string(), comments: count, wordings: count }))
    .describe('Comments of nearly the same words, the most frequent first'),
  candidates: z.array(candidateThemeSchema).describe('Themes that comments without a theme suggest'),
});
export type Discovery = z.infer<typeof discoverySchema>;
