import {
  createDriverAnalysis,
  type DriverAnalysis,
  type DriverAnalysisOptions,
} from '../../src/drivers/create-driver-analysis.js';
import type { Response } from '../../src/model/response.js';
import { stringHash } from '../../src/model/string-hash.js';

/** Rows of (score 0 to 10, d1 positive, d1 negative, d2 positive, ...) as responses of as many people. */
export function responsesOfRows(rows: readonly (readonly number[])[]): Response[] {
  return rows.map(([score = Number.NaN, ...flags], i) => ({
    person: stringHash(`respondent-${i}`),
    outcomes: { score: { value: score, scaleMin: 0, scaleMax: 10 } },
    sentimentScore: null,
    mentions: flags.flatMap((flag, c) =>
      flag === 1
        ? [
            {
              theme: '',
              driver: `d${(c >> 1) + 1}`,
              polarity: c % 2 === 0 ? 'positive' : 'negative',
            } as const,
          ]
        : [],
    ),
    attributes: {},
    respondedAt: null,
  }));
}

/** An analysis that has read such rows. */
export function analysisOfRows(
  rows: readonly (readonly number[])[],
  options: Partial<DriverAnalysisOptions> = {},
): DriverAnalysis {
  const count = ((rows[0]?.length ?? 1) - 1) / 2;
  const drivers = Array.from({ length: count }, (_, g) => ({
    id: `d${g + 1}`,
    title: { en: `Driver ${g + 1}`, th: `ปัจจัย ${g + 1}` },
  }));
  const analysis = createDriverAnalysis({ drivers, ...options });
  for (const response of responsesOfRows(rows)) analysis.add(response);
  return analysis;
}
