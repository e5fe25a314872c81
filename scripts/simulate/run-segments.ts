import { createDriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import { mulberry32 } from '../../src/stats/mulberry32.js';
import { drawResponses, effects } from './draw-responses.js';

export interface SegmentResult {
  readonly runs: number;
  /** Share of single differences called at p < .05. */
  readonly typeOne: number;
  /** Share of 95% intervals that hold 0. */
  readonly coverage: number;
  /** Share of reports with any difference called after Benjamini-Hochberg. */
  readonly falseReports: number;
}

/** Four offices of 400 responses that do not differ, five responses a respondent: how often a difference is seen. */
export function simulateSegments(runs: number): SegmentResult {
  const drivers = effects.map((_, g) => ({ id: `d${g}`, title: { en: `d${g}`, th: `d${g}` } }));
  const totals = { tests: 0, low: 0, covered: 0, falseReports: 0 };
  for (let run = 0; run < runs; run += 1) {
    const analysis = createDriverAnalysis({ drivers, by: 'office', outcome: 'score' });
    let i = 0;
    for (const response of drawResponses(mulberry32(777 + run * 31), {
      n: 1600,
      clustered: true,
      null: false,
    })) {
      analysis.add({ ...response, attributes: { office: `office ${Math.floor(i / 5) % 4}` } });
      i += 1;
    }
    const segments = analysis.segments()[0]?.segments ?? [];
    const differences = segments
      .flatMap((one) => [
        one.meanDifference,
        ...one.drivers.flatMap((driver) => [driver.blameDifference, driver.opportunityDifference]),
      ])
      .flatMap((one) => one ?? []);
    totals.tests += differences.length;
    totals.low += differences.filter(({ p }) => (p ?? 1) < 0.05).length;
    totals.covered += differences.filter(({ low, high }) => (low ?? 1) <= 0 && (high ?? -1) >= 0).length;
    totals.falseReports += differences.some(({ q }) => (q ?? 1) < 0.05) ? 1 : 0;
  }
  return {
    runs,
    typeOne: totals.low / totals.tests,
    coverage: totals.covered / totals.tests,
    falseReports: totals.falseReports / runs,
  };
}
