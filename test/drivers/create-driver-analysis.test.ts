import { describe, expect, it } from '@jest/globals';
import { createDriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import { driverReportSchema } from '../../src/model/driver-report.js';
import { stringHash } from '../../src/model/string-hash.js';
import { referenceCase, referenceRows } from '../stats/reference-cases.js';
import { analysisOfRows } from './analysis-of-rows.js';

describe('createDriverAnalysis', () => {
  it('gives the opportunities and strengths of R on 0 to 10 and in NPS points', () => {
    const expected = referenceCase('theme1000_impact').expected as unknown as {
      opp: number[];
      gain_pos: number[];
    };
    const nps = referenceCase('theme1000_nps_points').expected as unknown as { opp: number[]; nps: number };
    const reports = analysisOfRows(referenceRows('theme_synth.csv')).reports();
    expect(reports.map((report) => report.outcome.name)).toEqual(['score', 'score (NPS points)']);
    for (const report of reports) expect(() => driverReportSchema.parse(report)).not.toThrow();
    reports[0]?.drivers.forEach((driver, g) => {
      expect(driver.opportunity.value).toBeCloseTo(expected.opp[g] ?? Number.NaN, 9);
      expect(driver.strength.value).toBeCloseTo(expected.gain_pos[g] ?? Number.NaN, 9);
    });
    expect(reports[1]?.mean).toBeCloseTo(nps.nps, 9);
    reports[1]?.drivers.forEach((driver, g) => {
      expect(driver.opportunity.value).toBeCloseTo(nps.opp[g] ?? Number.NaN, 8);
    });
  });

  it('reports the sentiment of the text where no rating exists', () => {
    const analysis = createDriverAnalysis({
      drivers: [{ id: 'ease', title: { en: 'Ease', th: 'ความง่าย' } }],
    });
    for (let i = 0; i < 200; i += 1)
      analysis.add({
        person: stringHash(`r${i}`),
        outcomes: {},
        sentimentScore: i % 3 === 0 ? -0.5 : 0.4,
        mentions: i % 3 === 0 ? [{ theme: 'forms', driver: 'ease', polarity: 'negative' }] : [],
        attributes: {},
        respondedAt: null,
      });
    expect(analysis.reports().map((report) => report.outcome.kind)).toEqual(['sentiment']);
  });
});
