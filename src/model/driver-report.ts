import { z } from 'zod';

const number = z.number();
const estimate = z.strictObject({
  value: number.nullable(),
  low: number.nullable().describe('Lower end of the 95% interval; null where none is given'),
  high: number.nullable(),
});

export const driverSchema = z.strictObject({
  id: z.string(),
  label: z.strictObject({ en: z.string(), th: z.string() }),
  mentions: z.strictObject({ positive: z.number().int(), negative: z.number().int() }),
  importance: z.strictObject({
    raw: number.nullable().describe('Group LMG: its part of R2'),
    share: number.nullable().describe('raw / R2; null where there is no signal'),
    low: number.nullable(),
    high: number.nullable(),
  }),
  opportunity: estimate.describe('Outcome points gained if its negative mentions went away, others equal'),
  strength: estimate.describe('Outcome points its positive mentions bring now'),
  test: z
    .strictObject({ f: number, df1: number, df2: number, p: number, q: number.nullable() })
    .nullable()
    .describe('Hotelling test of its coefficients; q after Benjamini-Hochberg'),
  verdict: z.enum(['clear', 'unclear', 'too_few_mentions']),
  asymmetry: z
    .strictObject({
      penalty: number.nullable(),
      reward: number.nullable(),
      index: number.nullable(),
      kind: z.enum(['hygiene', 'delighter', 'performance', 'unclassified']),
    })
    .nullable(),
  performance: number.nullable().describe('Net polarity of those who mention it, -1..1'),
  rawGap: z
    .strictObject({ positive: number.nullable(), negative: number.nullable() })
    .describe('Raw gap, unadjusted'),
  quadrant: z
    .strictObject({
      name: z.enum(['concentrate_here', 'keep_up', 'low_priority', 'possible_overkill']),
      borderline: z.boolean(),
    })
    .nullable(),
  reasons: z.array(z.string()).describe('Why something above is null or unclear'),
});
export type Driver = z.infer<typeof driverSchema>;

/** Which drivers move one outcome, how sure that is, and what fixing one would bring. See the method page. */
export const driverReportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  outcome: z.strictObject({
    name: z.string(),
    scale: z.strictObject({ min: number, max: number }),
    kind: z.enum(['rating', 'nps', 'sentiment']),
    unit: z.string().describe('What one point means, e.g. "points on 1-5" or "NPS points"'),
  }),
  n: z.number().int(),
  dropped: z.record(z.string(), z.number().int()).describe('Responses left out, by reason'),
  mean: number.nullable(),
  r2: number.nullable(),
  adjustedR2: number.nullable(),
  f: number.nullable(),
  p: number.nullable(),
  status: z.enum(['ok', 'weak', 'no_signal', 'insufficient_data', 'no_outcome_variance']),
  drivers: z.array(driverSchema),
  notes: z.array(z.strictObject({ code: z.string(), en: z.string(), th: z.string() })),
  settings: z.record(z.string(), z.union([z.string(), number, z.boolean()])),
});
export type DriverReport = z.infer<typeof driverReportSchema>;
