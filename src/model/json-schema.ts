import { z } from 'zod';
import { changeReportSchema } from './change-report.js';
import { commentSchema } from './comment.js';
import { commentInputSchema } from './comment-input.js';
import { driverReportSchema } from './driver-report.js';
import { UndertoneError } from './errors.js';
import { exportInspectionSchema } from './export-inspection.js';
import { insightRecordSchema } from './insight-record.js';
import { rejectSchema } from './reject.js';
import { reportModelSchema } from './report-model.js';
import { runSummarySchema } from './run-summary.js';
import { segmentReportSchema } from './segment-report.js';
import { settingsSchema } from './settings.js';
import { themePackSchema } from './theme-pack.js';
import { whatIfSchema } from './what-if.js';

const schemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['comment-input', commentInputSchema],
  ['comment', commentSchema],
  ['insight-record', insightRecordSchema],
  ['driver-report', driverReportSchema],
  ['change-report', changeReportSchema],
  ['segment-report', segmentReportSchema],
  ['what-if', whatIfSchema],
  ['run-summary', runSummarySchema],
  ['report-model', reportModelSchema],
  ['reject', rejectSchema],
  ['settings', settingsSchema],
  ['theme-pack', themePackSchema],
  ['export-inspection', exportInspectionSchema],
]);

/** What people and programs write for us; in them what has a default may be left out. */
const written = new Set(['comment-input', 'settings', 'theme-pack']);

/** Names that `jsonSchema` knows, in the order they are listed. */
export const schemaNames: readonly string[] = [...schemas.keys()];

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 2020-12) of a record, report or file, by its name.
 * @throws UndertoneError usage for a name that is none
 */
export function jsonSchema(name: string): JsonSchema {
  const schema = schemas.get(name);
  if (schema === undefined) {
    throw new UndertoneError('usage', `Cannot show the schema "${name}": there is none of that name`, {
      hint: `Names: ${schemaNames.join(', ')}`,
    });
  }
  return { title: name, ...z.toJSONSchema(schema, { io: written.has(name) ? 'input' : 'output' }) };
}
