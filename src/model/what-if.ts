import { z } from 'zod';
import { driverReportSchema } from './driver-report.js';

/** One supposed change: blame (or praise) of a driver by a share of what it is, -0.3 for 30% less. */
export const suppositionSchema = z.strictObject({
  driver: z.string(),
  mentions: z.enum(['blame', 'praise']),
  by: z.number().min(-1),
});
export type Supposition = z.infer<typeof suppositionSchema>;

/** What the mean of an outcome would be if mentions changed, all else equal. An extrapolation, not a forecast. */
export const whatIfSchema = z.strictObject({
  schemaVersion: z.literal(1),
  outcome: driverReportSchema.shape.outcome,
  suppositions: z.array(suppositionSchema),
  status: driverReportSchema.shape.status,
  mean: z.number().nullable(),
  change: z.strictObject({
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  }),
  notes: driverReportSchema.shape.notes,
});
export type WhatIf = z.infer<typeof whatIfSchema>;
