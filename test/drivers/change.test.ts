import { describe, expect, it } from '@jest/globals';
import { createDriverAnalysis, type DriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import { periodOf } from '../../src/drivers/period-of.js';
import { changeReportSchema } from '../../src/model/change-report.js';
import { stringHash } from '../../src/model/string-hash.js';
import { type Effect, generatorEffects, synthesize } from '../stats/reference-cases.js';
import { responsesOfRows } from './analysis-of-rows.js';

interface Month {
  readonly month: string;
  readonly effects?: readonly Effect[];
  readonly n?: number;
}

function analyze(months: readonly Month[], compare = 'month'): DriverAnalysis {
  const drivers = [1, 2, 3, 4, 5, 6].map((g) => ({ id: `d${g}`, title: { en: `D ${g}`, th: `ด ${g}` } }));
  const analysis = createDriverAnalysis({ drivers, compare });
  months.forEach(({ month, effects = generatorEffects, n = 1500 }, seed) => {
    responsesOfRows(synthesize(seed + 1, { n, effects, base: 7.2 })).forEach((response, i) => {
      analysis.add({ ...response, person: stringHash(`${month} ${i}`), respondedAt: `${month}-05` });
    });
  });
  return analysis;
}

const changed = (g: number, change: (effect: Effect) => Effect): Effect[] =>
  generatorEffects.map((effect, i) => (i === g ? change(effect) : effect));

describe('change', () => {
  const more = changed(0, ([a, b, c, d]) => [a, b * 3, c, d]);
  const worse = changed(0, ([a, b, c, d]) => [a, b, c, d * 2.5]);

  it('puts more blame down to mentions, and adds up', () => {
    const [report] = analyze([{ month: '2026-01' }, { month: '2026-02', effects: more }]).change();
    const change = changeReportSchema.parse(report);
    expect(change).toMatchObject({ status: 'ok', period: { before: '2026-01', now: '2026-02' } });
    const { difference, mentionsChanged, severityChanged, baseChanged, drivers } = change;
    const total = (mentionsChanged.value ?? 0) + (severityChanged.value ?? 0);
    expect(total).toBeCloseTo(difference?.value ?? Number.NaN, 10);
    const parts = drivers.reduce(
      (sum, d) => sum + (d.mentionsChanged.value ?? 0) + (d.severityChanged.value ?? 0),
      0,
    );
    expect(parts + (baseChanged.value ?? 0)).toBeCloseTo(difference?.value ?? Number.NaN, 10);
    expect(drivers[0]?.mentionsChanged.high ?? 0).toBeLessThan(-0.2);
    expect(drivers[0]?.severityChanged.low ?? 1).toBeLessThan(0);
    expect(drivers[0]?.severityChanged.high ?? -1).toBeGreaterThan(0);
    expect(drivers[0]?.blame.difference?.q ?? 1).toBeLessThan(1e-6);
    expect(drivers[4]?.blame.difference?.q ?? 0).toBeGreaterThan(0.05);
  });

  it('puts heavier blame down to severity', () => {
    const [report] = analyze([{ month: '2026-01' }, { month: '2026-02', effects: worse }]).change();
    const driver = report?.drivers[0];
    expect(driver?.severityChanged.high ?? 0).toBeLessThan(-0.1);
    expect(driver?.mentionsChanged.low ?? 1).toBeLessThan(0.1);
    expect(driver?.mentionsChanged.high ?? -1).toBeGreaterThan(-0.1);
  });

  it('gives intervals that a split with few responses does not get', () => {
    const [report] = analyze([
      { month: '2026-01', n: 90 },
      { month: '2026-02', n: 90 },
    ]).change();
    expect(report?.status).toBe('insufficient_data');
    expect(report?.mentionsChanged).toEqual({ value: null, low: null, high: null });
    expect(report?.difference?.low).not.toBeNull();
  });

  it('says nothing of a period with under five responses', () => {
    const [report] = analyze([
      { month: '2026-01', n: 300 },
      { month: '2026-02', n: 4 },
    ]).change();
    expect(report).toMatchObject({
      difference: null,
      drivers: [],
      emerging: [],
      mean: { before: null, now: null },
    });
  });

  it('finds what emerges against the periods before, and nothing else', () => {
    const quiet = changed(5, ([, , c, d]) => [0.002, 0.004, c, d]);
    const loud = changed(5, ([, , c, d]) => [0.002, 0.04, c, d]);
    const months = ['01', '02', '03', '04', '05'].map((m) => ({ month: `2026-${m}`, effects: quiet }));
    const [report] = analyze([...months, { month: '2026-06', effects: loud }]).change();
    expect(report?.emerging.map(({ id }) => id)).toEqual(['d6']);
    const [still] = analyze([...months, { month: '2026-06', effects: quiet }]).change();
    expect(still?.emerging).toEqual([]);
    const [short] = analyze([...months.slice(0, 2), { month: '2026-06', effects: loud }]).change();
    expect(short?.emerging).toEqual([]);
    expect(short?.notes.map(({ code }) => code)).toContain('no_baseline');
  });

  it('keeps the latest ten periods, in whatever order they come', () => {
    const months = Array.from({ length: 14 }, (_, i) => ({
      month: `${2025 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}`,
      n: 60,
    }));
    const mixed = [...months.slice(7), ...months.slice(0, 7)];
    const periods = analyze(mixed).collected.periods?.periods() ?? [];
    expect(periods.map(([key]) => key)).toEqual(months.slice(-10).map(({ month }) => month));
    expect(periods.map(([, collector]) => collector.responses)).toEqual(Array(10).fill(60));
  });

  it('parts at a day, and says nothing of one period', () => {
    const [report] = analyze([{ month: '2026-01' }, { month: '2026-02' }], '2026-02-01').change();
    expect(report?.period).toEqual({ before: 'before 2026-02-01', now: 'from 2026-02-01' });
    expect(analyze([{ month: '2026-01' }]).change()).toEqual([]);
    expect(() => analyze([], 'fortnight')).toThrow(/neither a period nor a day/);
  });
});

describe('periodOf', () => {
  it('knows ISO weeks at the turn of the year, months and quarters', () => {
    expect(periodOf('2026-01-01', 'week')).toBe('2026-W01');
    expect(periodOf('2027-01-01T10:00:00Z', 'week')).toBe('2026-W53');
    expect(periodOf('2024-12-30', 'week')).toBe('2025-W01');
    expect(periodOf('2026-11-22', 'month')).toBe('2026-11');
    expect(periodOf('2026-11-22', 'quarter')).toBe('2026-Q4');
    expect(periodOf('2026-11-22', 'year')).toBe('2026');
  });

  it('gives null for what is no date', () => {
    for (const date of [null, '', 'soon', '2026-13-01', '22/11/2026'])
      expect(periodOf(date, 'month')).toBeNull();
  });
});
