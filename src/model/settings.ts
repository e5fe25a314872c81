import { z } from 'zod';
import { questionTypeSchema } from './comment.js';

/** What a column of an export is taken for. */
export const columnRoleSchema = z.enum([
  'comment', // free text; every such column is a question
  'id', // identifies the row
  'respondent', // who answered
  'date',
  'language',
  'question', // holds the question text of this row's comment
  'questionType', // holds praise, improve or open for this row's comment
  'outcome', // a rating: the number that drivers explain
  'attribute', // office, channel, checkbox...: kept as text, reports can be split by it
  'ignore', // not read at all: empty, constant machine fields, personal data
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

/** Roles that only one column can play. */
export const singleRoles: readonly ColumnRole[] = [
  'id',
  'respondent',
  'date',
  'language',
  'question',
  'questionType',
];

export const columnSettingSchema = z.strictObject({
  role: columnRoleSchema,
  name: z.string().optional().describe('Name in the records; the column title otherwise'),
  question: z.string().optional().describe('comment: the question as asked'),
  questionType: questionTypeSchema.optional().describe('comment: praise, improve or open'),
  scale: z
    .strictObject({ min: z.number(), max: z.number(), inverted: z.boolean().default(false) })
    .optional()
    .describe('outcome: the scale in the file; inverted where the lowest number is best'),
  notNumbers: z.array(z.string()).optional().describe('outcome: codes that mean "no answer"'),
});
export type ColumnSetting = z.infer<typeof columnSettingSchema>;

export const presetNameSchema = z.enum(['qualtrics', 'touchpoints-a11', 'nhs-fft', 'generic']);
export type PresetName = z.infer<typeof presetNameSchema>;

/** Everything `undertone.yaml` may say, with its default. `auto` means: detected, and shown by `inspect`. */
export const settingsSchema = z.strictObject({
  source: z
    .string()
    .max(300, 'text of at most 300 characters')
    .default('auto')
    .describe('Name of the collection, part of every key; the file name without ending if auto'),
  preset: z
    .union([z.literal('auto'), presetNameSchema])
    .default('auto')
    .describe('Export format'),
  encoding: z
    .enum(['auto', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-874'])
    .default('auto')
    .describe('Character encoding of the files'),
  delimiter: z.enum(['auto', ',', ';', '\t', '|']).default('auto').describe('Between the cells of a row'),
  dateOrder: z
    .enum(['auto', 'dmy', 'mdy', 'ymd'])
    .default('auto')
    .describe('Order of day, month and year in dates'),
  columns: z
    .record(z.string(), columnSettingSchema)
    .default({})
    .describe('What each column is, by its title'),
  pack: z.string().default('public-service').describe('Theme pack: the name of a shipped one, or a file'),
  corrections: z
    .string()
    .nullable()
    .default(null)
    .describe('File of comments and terms whose polarity is set by hand; null for none'),
  maxRejected: z
    .number()
    .int()
    .nonnegative()
    .nullable()
    .default(null)
    .describe('Exit with 1 where more comments are rejected; null never'),
  title: z.string().default('auto').describe('Title of the report'),
});
export type Settings = z.infer<typeof settingsSchema>;
