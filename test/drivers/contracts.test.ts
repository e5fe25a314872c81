import { describe, expect, it } from '@jest/globals';
import { createDriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import type { DriverReport } from '../../src/model/driver-report.js';
import { driverReportSchema } from '../../src/model/driver-report.js';
import type { Response } from '../../src/model/response.js';
import { expectClose, referenceCase, referenceRows } from '../stats/reference-cases.js';
import { analysisOfRows, responsesOfRows } from './analysis-of-rows.js';

const theme1000 = referenceRows('theme_synth.csv');

function reportOf(rows: readonly (readonly number[])[]): DriverReport {
  const [report] = analysisOfRows(rows).reports();
  if (report === undefined) throw new Error('No report');
  return driverReportSchema.parse(report);
}

function analyze(responses: readonly Response[], weight?: string): DriverReport[] {
  const drivers = [1, 2, 3, 4, 5, 6].map((g) => ({ id: `d${g}`, title: { en: `D ${g}`, th: `ด ${g}` } }));
  const analysis = createDriverAnalysis({ drivers, ...(weight === undefined ? {} : { weight }) });
  for (const response of responses) analysis.add(response);
  return analysis.reports();
}

describe('driver report, against relaimpo', () => {
  it('theme120_small_n: numbers exist, thin columns are marked', () => {
    const { expected, tolerance } = referenceCase<{ R2: number; adjR2: number; F: number[]; lmg: number[] }>(
      'theme120_small_n',
    );
    const report = reportOf(referenceRows('theme_synth_small.csv'));
    expect(report.n).toBe(120);
    expectClose([report.r2, report.adjustedR2], [expected.R2, expected.adjR2], tolerance);
    expect(report.f ?? 0).toBeLessThanOrEqual((expected.F[0] ?? 0) + tolerance);
    expectClose(
      report.drivers.map(({ importance }) => importance.raw),
      expected.lmg,
      tolerance,
    );
    expect(report.notes.map(({ code }) => code)).toContain('low_confidence');
    const byId = new Map(report.drivers.map((driver) => [driver.id, driver]));
    expect(byId.get('d6')?.verdict).toBe('too_few_mentions');
    expect(byId.get('d6')?.opportunity.low).toBeNull();
    expect(byId.get('d4')?.reasons).toContain('too_few_negative_mentions');
    expect(byId.get('d4')?.opportunity).toMatchObject({ low: null, high: null });
    expect(byId.get('d4')?.strength.low).not.toBeNull();
    expect(byId.get('d3')?.reasons).toContain('too_few_positive_mentions');
  });

  it('theme600_null: no signal, no ranking', () => {
    const { expected, tolerance } = referenceCase<{ R2: number; adjR2: number; lmg: number[] }>(
      'theme600_null',
    );
    const report = reportOf(referenceRows('theme_null.csv'));
    expect(report.status).toBe('no_signal');
    expectClose([report.r2, report.adjustedR2], [expected.R2, expected.adjR2], tolerance);
    for (const [g, driver] of report.drivers.entries()) {
      expectClose(driver.importance.raw, expected.lmg[g], tolerance);
      expect(driver.importance).toMatchObject({ share: null, low: null, high: null });
      expect(driver.verdict).not.toBe('clear');
    }
    expect(report.drivers[0]?.opportunity.low).not.toBeNull();
    expect(report.notes.map(({ code }) => code)).toContain('no_signal');
  });

  it('theme1000_impact: opportunity, strength, slopes, asymmetry and raw gaps', () => {
    const { expected, tolerance } = referenceCase<Record<string, number[]>>('theme1000_impact');
    const { drivers, status } = reportOf(theme1000);
    expect(status).toBe('ok');
    const found = {
      opp: drivers.map(({ opportunity }) => opportunity.value),
      gain_pos: drivers.map(({ strength }) => strength.value),
      removal_neg: drivers.map(({ rawGap }) => rawGap.negative),
      removal_pos: drivers.map(({ rawGap }) => rawGap.positive),
      penalty: drivers.map(({ asymmetry }) => -(asymmetry?.penalty ?? 0)),
      reward: drivers.map(({ asymmetry }) => asymmetry?.reward),
      ia: drivers.map(({ asymmetry }) => asymmetry?.index),
    };
    for (const [name, values] of Object.entries(found))
      values.forEach((value, g) => {
        const wanted = expected[name]?.[g];
        if (wanted === null || Number.isNaN(wanted)) expect(value).toBeNull();
        else expectClose(value, wanted, tolerance);
      });
    expect(drivers[2]?.asymmetry?.kind).toBe('hygiene');
    expect(drivers[3]?.asymmetry?.kind).toBe('delighter');
    expect(drivers[4]?.asymmetry?.kind).toBe('unclassified');
    expect(drivers.map(({ verdict }) => verdict)).toEqual([
      'clear',
      'clear',
      'clear',
      'clear',
      'unclear',
      'clear',
    ]);
  });
});

describe('driver report, contracts of degenerate input', () => {
  it('empty, one_row: insufficient_data', () => {
    const analysis = createDriverAnalysis({ drivers: [{ id: 'd1', title: { en: 'One', th: 'หนึ่ง' } }] });
    expect(analysis.reports()).toEqual([]);
    const report = reportOf(theme1000.slice(0, 1));
    expect(report).toMatchObject({ status: 'insufficient_data', n: 1, r2: null });
  });

  it('constant_y: no_outcome_variance', () => {
    const report = reportOf(theme1000.map((row) => [7, ...row.slice(1)]));
    expect(report).toMatchObject({ status: 'no_outcome_variance', r2: null, mean: 7, p: null });
    expect(report.drivers[0]?.importance.raw).toBeNull();
    expect(report.drivers[0]?.opportunity.value).toBeNull();
  });

  it('zero_variance_driver: null with a reason', () => {
    const none = reportOf(theme1000.map((row) => [...row, 0, 0])).drivers[6];
    expect(none).toMatchObject({
      reasons: ['not_mentioned'],
      importance: { raw: null },
      verdict: 'too_few_mentions',
    });
    const all = reportOf(theme1000.map((row) => [...row, 1, 0])).drivers[6];
    expect(all?.reasons).toContain('mentioned_by_all');
    expect(all?.strength.value).toBeNull();
  });

  it('polarity_never_seen: opportunity 0, no error', () => {
    const report = reportOf(theme1000.map((row) => row.map((value, c) => (c === 2 ? 0 : value))));
    expect(report.status).toBe('ok');
    expect(report.drivers[0]?.opportunity).toEqual({ value: 0, low: null, high: null });
    expect(report.drivers[0]?.reasons).toContain('no_negative_mentions');
    expect(report.drivers[0]?.test?.df1).toBe(1);
  });

  it('pos_is_complement_of_neg and copies: importance stands, slopes are null', () => {
    const complement = reportOf(theme1000.map((row) => [row[0] ?? 0, 1 - (row[2] ?? 0), row[2] ?? 0]));
    const alone = reportOf(theme1000.map((row) => [row[0] ?? 0, 0, row[2] ?? 0]));
    expect(complement.status).toBe('ok');
    expectClose(complement.drivers[0]?.importance.raw, alone.drivers[0]?.importance.raw, 1e-12);
    expect(complement.drivers[0]?.opportunity.value).toBeNull();
    expect(complement.drivers[0]?.reasons).toContain('aliased');
    const copied = reportOf(theme1000.map((row) => [...row, row[1] ?? 0, row[2] ?? 0]));
    for (const g of [0, 6]) {
      expect(copied.drivers[g]?.opportunity.value).toBeNull();
      expect(copied.drivers[g]?.reasons).toContain('aliased');
    }
    expect(copied.drivers[1]?.opportunity.value).not.toBeNull();
  });

  it('saturated: insufficient_data', () => {
    expect(reportOf(theme1000.slice(0, 13))).toMatchObject({ status: 'insufficient_data', r2: null });
  });

  it('perfect_fit: R2 of 1 without NaN, and a warning', () => {
    const report = reportOf(theme1000.map((row) => [3 + 2 * (row[2] ?? 0), 0, row[2] ?? 0]));
    expectClose([report.r2, report.drivers[0]?.importance.raw], [1, 1], 1e-12);
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
    expect(report.notes.map(({ code }) => code)).toContain('perfect_fit');
  });

  it('nan_or_missing_outcome, infinite_or_out_of_range_rating: dropped and counted', () => {
    const responses = responsesOfRows(theme1000);
    const bad = (value: number) => ({
      ...responses[0],
      outcomes: { score: { value, scaleMin: 0, scaleMax: 10 } },
    });
    const extra = [
      bad(Number.NaN),
      bad(Number.POSITIVE_INFINITY),
      bad(11),
      { ...responses[1], outcomes: {} },
    ];
    const [report] = analyze([...responses, ...(extra as Response[])]);
    const [plain] = analyze(responses);
    expect(report?.dropped).toEqual({ not_a_number: 2, out_of_range: 1, no_outcome: 1 });
    expect({ ...report, dropped: {} }).toEqual({ ...plain, dropped: {} });
  });

  it('negative_weight: an error; all_zero_weights: insufficient_data', () => {
    const weighted = (weight: string) =>
      responsesOfRows(theme1000).map((r) => ({ ...r, attributes: { w: weight } }));
    expect(() => analyze(weighted('-1'), 'w')).toThrow(/expected 0 or more, found -1/);
    expect(analyze(weighted('0'), 'w')).toEqual([]);
    const [equal] = analyze(weighted('2.5'), 'w');
    const [plain] = analyze(responsesOfRows(theme1000));
    expectClose(
      equal?.drivers.map(({ opportunity }) => opportunity),
      plain?.drivers.map(({ opportunity }) => opportunity),
      1e-9,
    );
  });

  it('weights: whole ones are repeated responses', () => {
    const responses = responsesOfRows(theme1000).map((response, i) => ({
      ...response,
      attributes: { w: String(1 + (i % 3)) },
    }));
    const [weighted] = analyze(responses, 'w');
    const [repeated] = analyze(
      responses.flatMap((response, i) => Array<Response>(1 + (i % 3)).fill(response)),
    );
    expectClose([weighted?.mean, weighted?.r2], [repeated?.mean, repeated?.r2], 1e-10);
    expectClose(
      weighted?.drivers.map(({ opportunity, importance }) => [
        opportunity.value,
        opportunity.low,
        importance.raw,
      ]),
      repeated?.drivers.map(({ opportunity, importance }) => [
        opportunity.value,
        opportunity.low,
        importance.raw,
      ]),
      1e-9,
    );
    expect(weighted?.notes.map(({ code }) => code)).toContain('weighted');
  });

  it('tiny_group: kept in the model, interval left out, marked', () => {
    let kept = 0;
    const rows = theme1000.map((row) =>
      row.map((value, c) => {
        if (c !== 2 || value === 0) return value;
        kept += 1;
        return kept <= 4 ? 1 : 0;
      }),
    );
    const driver = reportOf(rows).drivers[0];
    expect(driver?.mentions.negative).toBe(4);
    expect(driver?.opportunity.value).not.toBeNull();
    expect(driver?.opportunity).toMatchObject({ low: null, high: null });
    expect(driver?.reasons).toContain('too_few_negative_mentions');
    const both = reportOf(rows.map((row) => row.map((value, c) => (c === 1 ? 0 : value)))).drivers[0];
    expect(both?.verdict).toBe('too_few_mentions');
  });

  it('driver_order_invariance: importance follows its driver', () => {
    const swapped = theme1000.map(([score = 0, ...flags]) => [
      score,
      ...flags.slice(6),
      ...flags.slice(0, 6),
    ]);
    const straight = reportOf(theme1000).drivers;
    const turned = reportOf(swapped).drivers;
    expectClose(
      turned.map(({ importance, opportunity }) => ({ importance, opportunity })),
      [3, 4, 5, 0, 1, 2].map((g) => {
        const { importance, opportunity } = straight[g] ?? {};
        return { importance, opportunity };
      }),
      1e-10,
    );
  });
});
