import { describe, expect, it } from '@jest/globals';
import type { Difference, Segment, SegmentReport } from '../../../src/model/segment-report.js';
import { displayWidth } from '../../../src/report/terminal/display-width.js';
import { renderSegmentTable } from '../../../src/report/terminal/segment-table.js';
import { fixtureDriverReport } from '../fixture-driver-report.js';

const plain = { width: 110, color: false };
const difference = (value: number, q: number): Difference => ({
  value,
  low: value - 0.05,
  high: value + 0.05,
  p: q,
  q,
});

function segment(value: string | null, overrides: Partial<Segment> = {}): Segment {
  const report = fixtureDriverReport();
  return {
    value,
    suppressed: false,
    n: 400,
    mean: 3.6,
    meanDifference: difference(0.01, 0.8),
    r2: 0.3,
    adjustedR2: 0.28,
    p: 0.001,
    status: 'ok',
    drivers: report.drivers.map((driver) => ({
      ...driver,
      blameDifference: difference(0.01, 0.9),
      opportunityDifference: null,
    })),
    notes: [],
    ...overrides,
  };
}

const gone: Partial<Segment> = {
  suppressed: true,
  n: null,
  mean: null,
  meanDifference: null,
  status: null,
  drivers: [],
};

function report(segments: Segment[]): SegmentReport {
  const { outcome } = fixtureDriverReport();
  return { schemaVersion: 1, attribute: 'home_office', outcome, floor: 5, tests: 21, segments, notes: [] };
}

const lineOf = (text: string, start: string) => text.split('\n').find((line) => line.startsWith(start)) ?? '';

describe('renderSegmentTable()', () => {
  it('has a line a segment with its verdict, and says which is not stated', () => {
    const text = renderSegmentTable(
      report([
        segment('North', { meanDifference: difference(0.2, 0.01) }),
        segment('South', { meanDifference: difference(-0.2, 0.01) }),
        segment(null, { meanDifference: null }),
      ]),
      plain,
    );
    expect(text).toContain('Trust by home office');
    expect(lineOf(text, 'North')).toMatch(/400.*3\.60.*\+0\.20.*Higher/);
    expect(lineOf(text, 'South')).toMatch(/\u22120\.20.*Lower/);
    expect(lineOf(text, 'Not stated')).toContain('Not tested');
  });

  it('shows nothing of a suppressed segment, and hides a suppressed count', () => {
    const north = segment('North');
    const [first, ...rest] = north.drivers;
    if (first === undefined) throw new Error('no drivers');
    const nothing = { value: null, low: null, high: null };
    const masked = {
      ...first,
      mentions: { positive: 7, negative: null },
      opportunity: nothing,
      blameDifference: null,
    };
    const text = renderSegmentTable(
      report([{ ...north, drivers: [masked, ...rest] }, segment('West', gone)]),
      plain,
    );
    expect(lineOf(text, 'West')).toMatch(/^West +hidden +hidden$/);
    expect(text.match(/West/g)).toHaveLength(1);
    expect(
      text.split('\n').filter((line) => line.startsWith(first.label.en) && line.endsWith('hidden')),
    ).toHaveLength(2);
  });

  it('tells the differences that stand, and that none does', () => {
    const north = segment('North');
    const drivers = north.drivers.map((driver, g) =>
      g === 1 ? { ...driver, blameDifference: difference(0.123, 0.001) } : driver,
    );
    const text = renderSegmentTable(report([{ ...north, drivers }, segment('South')]), plain);
    expect(text.replace(/\s+/g, ' ')).toContain(
      `- North: ${drivers[1]?.label.en} is blamed more, by 12.3 in 100 responses (95% interval 7.3 to 17.3).`,
    );
    expect(text).toMatch(/%▲/);
    expect(renderSegmentTable(report([segment('North')]), plain)).toContain(
      'no difference in any driver stands',
    );
  });

  it('gives no opportunities where nothing was fitted, and keeps to the width', () => {
    const few = { status: 'insufficient_data', adjustedR2: null } as const;
    const text = renderSegmentTable(report([segment('A', few), segment('B', few)]), plain);
    expect(text).not.toContain('Opportunity');
    expect(text).toContain('Too few responses');
    const many = Array.from({ length: 15 }, (_, i) => segment(`สำนักงานเขตที่ ${i}`));
    for (const width of [60, 80, 120]) {
      const lines = renderSegmentTable(report(many), { ...plain, width }).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
    }
  });

  it('puts periods in time order', () => {
    const text = renderSegmentTable(
      report(['2026-03', '2026-01', '2026-02'].map((month) => segment(month))),
      plain,
    );
    const months = text.split('\n').flatMap((line) => /^2026-\d\d/.exec(line)?.[0] ?? []);
    expect(months).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  it('lets no name steer the terminal', () => {
    const text = renderSegmentTable(report([segment('a\u001b[2Jb'), segment('c\u202ed')]), plain);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});
