import { z } from 'zod';

const title = z.strictObject({ en: z.string().min(1), th: z.string().min(1) });
const wordLists = z.strictObject({
  en: z.array(z.string()).default([]),
  th: z.array(z.string()).default([]),
});

/**
 * A theme: what a comment can be about. Terms match by stem, one or more words; `...` in a term allows up to three
 * words between. `not` lists phrases in which a term does not count; `near` lists words of which one must stand in the same clause.
 * Marks before a term: `-wait` leans to blame and `+on time` to praise (they decide where the clause is neutral or negates
 * them), `--rude` and `++friendly` are so wherever they stand, `=nothing` counts only as the whole clause; a word written `informed!` matches in that form alone.
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
  general: z
    .boolean()
    .optional()
    .describe(
      'Counts only in a comment without any other theme, and only as praise or blame: of nothing in particular',
    ),
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

const themePatchSchema = z.strictObject({
  ...themeSchema.partial().shape,
  id: themeSchema.shape.id,
  without: wordLists.optional().describe('Terms of the extended pack that do not count here'),
});

/**
 * What a pack file may say. A list of terms may be written as one text with commas. With `extends` it stands on another pack: themes of a known id are changed (titles and driver
 * replaced; terms, exclusions and examples added), others are added; `drop` leaves themes out; `assign` moves themes to
 * drivers; `drivers`, where given, replaces the list.
 */
export const packFileSchema = z.strictObject({
  id: themePackSchema.shape.id,
  title,
  extends: z.string().optional().describe('A shipped pack, or a file beside this one'),
  drivers: themePackSchema.shape.drivers.optional(),
  drop: z.array(z.string()).default([]),
  assign: z.record(z.string(), z.string()).default({}).describe('Theme id to driver id'),
  themes: z.array(themePatchSchema).default([]),
});
export type PackFile = z.infer<typeof packFileSchema>;
export type ThemePatch = z.infer<typeof themePatchSchema>;
