import { describe, expect, it } from '@jest/globals';
import { createDriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import type { Response } from '../../src/model/response.js';
import { type SegmentReport, segmentReportSchema } from '../../src/model/segment-report.js';
import { stringHash } from '../../src/model/string-hash.js';
import { type Effect, generatorEffects, synthesize } from '../stats/reference-cases.js';
import { responsesOfRows } from './analysis-of-rows.js';

function withOffice(rows: readonly (readonly number[])[], office: string): Response[] {
  return responsesOfRows(rows).map((response, i) => ({
    ...response,
    person: stringHash(`${office}-${i}`),
    attributes: { office },
    respondedAt: '2026-03-04',
  }));
}

function segmentsOf(responses: readonly Response[], by = 'office'): SegmentReport {
  const drivers = [1, 2, 3, 4, 5, 6].map((g) => ({ id: `d${g}`, title: { en: `D ${g}`, th: `ด ${g}` } }));
  const analysis = createDriverAnalysis({ drivers, by });
  for (const response of responses) analysis.add(response);
  const [report] = analysis.segments();
  return segmentReportSchema.parse(report);
}

const usual = (seed: number, n: number) => synthesize(seed, { n, effects: generatorEffects, base: 7.2 });

describe('segments', () => {
  it('finds the office that is blamed more, and not the others', () => {
    const worse = generatorEffects.map(
      ([a, b, c, d], g) => [a, g === 1 ? b * 3 : b, c, d] as const satisfies Effect,
    );
    const report = segmentsOf([
      ...withOffice(usual(1, 900), 'North'),
      ...withOffice(usual(2, 900), 'South'),
      ...withOffice(synthesize(3, { n: 900, effects: worse, base: 7.2 }), 'West'),
    ]);
    const west = report.segments.find(({ value }) => value === 'West');
    const blamed = west?.drivers[1]?.blameDifference;
    expect(blamed?.value).toBeGreaterThan(0.1);
    expect(blamed?.q ?? 1).toBeLessThan(1e-6);
    expect(west?.drivers[1]?.opportunityDifference?.value).toBeGreaterThan(0.1);
    expect(west?.meanDifference?.value).toBeLessThan(0);
    expect(west?.drivers[4]?.blameDifference?.q ?? 0).toBeGreaterThan(0.05);
  });

  it('calls almost nothing where the segments are alike', () => {
    const responses = [0, 1, 2, 3].flatMap((k) => withOffice(usual(50 + k, 500), `Office ${k}`));
    const report = segmentsOf(responses);
    const differences = report.segments.flatMap((segment) =>
      segment.drivers.flatMap((driver) => [driver.blameDifference?.q, driver.opportunityDifference?.q]),
    );
    expect(differences.filter((q) => typeof q === 'number' && q < 0.05)).toEqual([]);
    expect(report.tests).toBeGreaterThan(60);
  });

  it('shows nothing of a small segment, nor a second that gives it away', () => {
    const report = segmentsOf([
      ...withOffice(usual(1, 400), 'North'),
      ...withOffice(usual(2, 300), 'South'),
      ...withOffice(usual(3, 200), 'West'),
      ...withOffice(usual(4, 4), 'Hut'),
    ]);
    const hidden = report.segments.filter(({ suppressed }) => suppressed);
    expect(hidden.map(({ value }) => value)).toEqual(['West', 'Hut']);
    for (const segment of hidden)
      expect(segment).toMatchObject({ n: null, mean: null, drivers: [], notes: [] });
    expect(report.notes.map(({ code }) => code)).toContain('suppressed_segments');
  });

  it('hides small cells, and all that would give them away', () => {
    const responses = [0, 1, 2].flatMap((k) => withOffice(usual(70 + k, 300), `Office ${k}`));
    let left = 2;
    const thinned = responses.map((response) => ({
      ...response,
      mentions: response.mentions.filter(({ driver, polarity }) => {
        if (response.attributes.office !== 'Office 0' || driver !== 'd3' || polarity !== 'negative')
          return true;
        left -= 1;
        return left >= 0;
      }),
    }));
    const report = segmentsOf(thinned);
    const cells = report.segments.map(({ drivers }) => drivers[2]);
    const hidden = cells.filter((driver) => driver?.mentions.negative === null);
    expect(hidden).toHaveLength(2);
    for (const driver of hidden) {
      expect(driver).toMatchObject({ performance: null, asymmetry: null, blameDifference: null, test: null });
      expect(driver?.opportunity.value).toBeNull();
      expect(driver?.reasons).toEqual(['suppressed']);
    }
  });

  it('splits by month of the date, and keeps what has none apart', () => {
    const responses = withOffice(usual(5, 300), 'x').map((response, i) => ({
      ...response,
      respondedAt: i % 3 === 0 ? null : `2026-0${1 + (i % 2)}-10`,
    }));
    const report = segmentsOf(responses, 'month');
    expect(report.segments.map(({ value }) => value).sort()).toEqual(['2026-01', '2026-02', null]);
    expect(report.segments.reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(300);
  });

  it('refuses an attribute with too many values', () => {
    const responses = withOffice(usual(6, 300), 'x').map((response, i) => ({
      ...response,
      attributes: { office: `office ${i}` },
    }));
    expect(() => segmentsOf(responses)).toThrow(/more than 200 different values/);
  });
});
