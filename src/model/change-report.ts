import { z } from 'zod';
import { driverReportSchema } from './driver-report.js';
import { differenceSchema } from './segment-report.js';

const number = z.number();
const share = z.strictObject({ before: number, now: number });
const part = z.strictObject({
  value: number.nullable(),
  low: number.nullable(),
  high: number.nullable(),
});

/** What became of one driver from one period to the next. */
export const driverChangeSchema = z.strictObject({
  id: z.string(),
  label: z.strictObject({ en: z.string(), th: z.string() }),
  blame: z.strictObject({ share, difference: differenceSchema.nullable() }),
  praise: z.strictObject({ share, difference: differenceSchema.nullable() }),
  mentionsChanged: part.describe('Outcome points because it is mentioned more or less'),
  severityChanged: part.describe('Outcome points because a mention of it weighs more or less'),
});
export type DriverChange = z.infer<typeof driverChangeSchema>;

/** A driver that is spoken of more than in the periods before. */
export const emergingSchema = z.strictObject({
  id: z.string(),
  label: z.strictObject({ en: z.string(), th: z.string() }),
  count: number.int(),
  ratio: number.nullable().describe('Rate now over rate before; null where it was never mentioned before'),
  p: number,
  q: number,
});
export type Emerging = z.infer<typeof emergingSchema>;

/** How an outcome and its drivers changed from one period to the next. The parts add up to the difference of means. */
export const changeReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  outcome: driverReportSchema.shape.outcome,
  period: z.strictObject({ before: z.string(), now: z.string() }),
  n: z.strictObject({ before: number.int(), now: number.int() }),
  mean: z.strictObject({ before: number.nullable(), now: number.nullable() }),
  difference: differenceSchema.nullable(),
  status: z.enum(['ok', 'insufficient_data']),
  mentionsChanged: part.describe('Part of the difference: the mix of mentions changed'),
  severityChanged: part.describe(
    'Part of the difference: the same mentions weigh more or less, base included',
  ),
  baseChanged: part.describe('The part of severityChanged that belongs to no driver'),
  drivers: z.array(driverChangeSchema),
  emerging: z.array(emergingSchema),
  notes: driverReportSchema.shape.notes,
});
export type ChangeReport = z.infer<typeof changeReportSchema>;
