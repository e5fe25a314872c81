import { z } from 'zod';

const title = z.strictObject({ en: z.string().min(1), th: z.string().min(1) });
const wordLists = z.strictObject({
  en: z.array(z.string()).default([]),
  th: z.array(z.string()).default([]),
});

/**
 * A theme: what a comment can be about. Terms match by stem, one or more words; `...` in a term allows up to three
 * words between. `not` lists phrases in which a term does not count; `near` lists words of which one must stand in the same clause.
 */
export const themeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  driver: z.string(),
  title,
  terms: wordLists,
  not: wordLists.optional(),
  near: wordLists.optional(),
  examples: z.array(z.string()).min(1),
  counterExamples: z.array(z.string()).default([]),
});
export type Theme = z.infer<typeof themeSchema>;

/** A theme pack (a code frame, as data). */
export const themePackSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title,
  drivers: z.array(z.strictObject({ id: z.string(), title })).min(1),
  themes: z.array(themeSchema).min(1),
});
export type ThemePack = z.infer<typeof themePackSchema>;
