import { z } from 'zod';
import { columnSettingSchema, presetNameSchema } from './settings.js';

/** How sure a guess is; `set` where the settings say it. */
export const certaintySchema = z.enum(['set', 'certain', 'likely', 'guess']);
export type Certainty = z.infer<typeof certaintySchema>;

export const inspectedColumnSchema = z.strictObject({
  title: z.string().describe('As in the header; the key of `columns` in the settings'),
  setting: columnSettingSchema.describe('What it is taken for, as it would be written in the settings'),
  set: z.boolean().describe('The settings say so; otherwise it is a guess'),
  why: z.string().describe('What the guess rests on'),
  samples: z.array(z.string()).describe('Up to three different values, cut to 80 characters'),
  filled: z.number().min(0).max(1).describe('Share of the sampled rows with a value'),
  distinct: z.number().int().nonnegative().describe('Different values in the sample'),
});
export type InspectedColumn = z.infer<typeof inspectedColumnSchema>;

/** What was understood of an export from the start of the file. It holds comment text: print it, never store it. */
export const exportInspectionSchema = z.strictObject({
  path: z.string(),
  source: z.string(),
  format: z.enum(['csv', 'jsonl']),
  preset: presetNameSchema,
  presetWhy: z.string(),
  encoding: z.strictObject({
    name: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-874']),
    certainty: certaintySchema,
    why: z.string(),
  }),
  byteOrderMark: z.boolean(),
  gzip: z.boolean(),
  delimiter: z.string().nullable().describe('Null for JSON lines and for a file of one column'),
  headerRows: z.number().int().nonnegative(),
  dateOrder: z
    .strictObject({ order: z.enum(['dmy', 'mdy', 'ymd']), certainty: certaintySchema })
    .nullable()
    .describe('Null where there is no date column'),
  sample: z.strictObject({
    rows: z.number().int().nonnegative(),
    complete: z.boolean().describe('The sample is the whole file'),
    bytesTotal: z.number().int().nonnegative().nullable().describe('Size as stored; null for standard input'),
  }),
  ids: z.strictObject({
    column: z.string().nullable().describe('Null: ids are hashes of the row'),
    duplicates: z.number().int().nonnegative().describe('Sampled rows whose id stood in an earlier row'),
  }),
  columns: z.array(inspectedColumnSchema),
  problems: z.array(z.strictObject({ code: z.string(), message: z.string() })),
  firstRows: z
    .array(z.array(z.string()))
    .describe('Up to five rows, in column order, cells cut to 80 characters'),
});
export type ExportInspection = z.infer<typeof exportInspectionSchema>;
