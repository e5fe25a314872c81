import { z } from 'zod';
import { driverReportSchema, driverSchema } from './driver-report.js';

const number = z.number();

/** A difference with its 95% interval and test. */
export const differenceSchema = z.strictObject({
  value: number,
  low: number.nullable(),
  high: number.nullable(),
  p: number.nullable(),
  q: number.nullable().describe('p after Benjamini-Hochberg over all differences shown together'),
});
export type Difference = z.infer<typeof differenceSchema>;

/** A driver in one segment. Null stands for what may not be shown, or what there is too little data for. */
export const segmentDriverSchema = driverSchema.extend({
  mentions: z.strictObject({
    positive: number.int().nullable(),
    negative: number.int().nullable(),
  }),
  blameDifference: differenceSchema
    .nullable()
    .describe('Share of responses that blame it: this segment less all others'),
  opportunityDifference: differenceSchema
    .nullable()
    .describe('Opportunity: this segment less all others, in outcome points'),
});
export type SegmentDriver = z.infer<typeof segmentDriverSchema>;

/** One value of the attribute. Of a suppressed segment only the name is shown. */
export const segmentSchema = z.strictObject({
  value: z.string().nullable().describe('Null: the attribute is not stated'),
  suppressed: z.boolean(),
  n: number.int().nullable(),
  mean: number.nullable(),
  meanDifference: differenceSchema.nullable().describe('Mean outcome: this segment less all others'),
  r2: number.nullable(),
  adjustedR2: number.nullable(),
  p: number.nullable(),
  status: driverReportSchema.shape.status.nullable(),
  drivers: z.array(segmentDriverSchema),
  notes: driverReportSchema.shape.notes,
});
export type Segment = z.infer<typeof segmentSchema>;

/** The driver report of one outcome for each value of an attribute, and how the segments differ. */
export const segmentReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  attribute: z.string(),
  outcome: driverReportSchema.shape.outcome,
  floor: number.int().describe('Cells with fewer respondents are not shown'),
  tests: number
    .int()
    .describe('Tests shown together; q is computed over those of drivers and those of differences'),
  segments: z.array(segmentSchema),
  notes: driverReportSchema.shape.notes,
});
export type SegmentReport = z.infer<typeof segmentReportSchema>;
