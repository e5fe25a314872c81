import type { Driver, DriverReport } from '../../src/model/driver-report.js';
import { fixtureDrivers, fixtureThemes } from './fixture-themes.js';

interface Row {
  readonly id: string;
  readonly opportunity: number | null;
  readonly strength: number | null;
  readonly share: number | null;
  readonly verdict: Driver['verdict'];
  readonly quadrant: Driver['quadrant'];
}

const rows: readonly Row[] = [
  {
    id: 'employee',
    opportunity: 0.072,
    strength: 0.184,
    share: 0.241,
    verdict: 'clear',
    quadrant: { name: 'keep_up', borderline: false },
  },
  {
    id: 'efficiency',
    opportunity: 0.214,
    strength: 0.051,
    share: 0.337,
    verdict: 'clear',
    quadrant: { name: 'concentrate_here', borderline: false },
  },
  {
    id: 'ease',
    opportunity: 0.118,
    strength: 0.022,
    share: 0.142,
    verdict: 'clear',
    quadrant: { name: 'concentrate_here', borderline: true },
  },
  {
    id: 'effectiveness',
    opportunity: 0.091,
    strength: 0.109,
    share: 0.163,
    verdict: 'clear',
    quadrant: { name: 'keep_up', borderline: true },
  },
  {
    id: 'transparency',
    opportunity: 0.064,
    strength: 0.031,
    share: 0.081,
    verdict: 'unclear',
    quadrant: { name: 'low_priority', borderline: true },
  },
  {
    id: 'humanity',
    opportunity: 0.029,
    strength: 0.018,
    share: 0.028,
    verdict: 'unclear',
    quadrant: { name: 'low_priority', borderline: false },
  },
  {
    id: 'other',
    opportunity: -0.006,
    strength: null,
    share: 0.008,
    verdict: 'too_few_mentions',
    quadrant: null,
  },
];

function interval(value: number | null, spread: number) {
  if (value === null) return { value: null, low: null, high: null };
  return { value, low: value - spread, high: value + spread };
}

function driver(row: Row, unit: number): Driver {
  const frame = fixtureDrivers.find((candidate) => candidate.id === row.id);
  const own = fixtureThemes.filter((theme) => theme.driver === row.id);
  const positive = own.reduce((sum, theme) => sum + theme.positive, 0);
  const negative = own.reduce((sum, theme) => sum + theme.negative, 0);
  const scaled = (value: number | null) => (value === null ? null : value * unit);
  const few = row.verdict === 'too_few_mentions';
  return {
    id: row.id,
    label: frame?.title ?? { en: row.id, th: '' },
    mentions: { positive, negative },
    importance: {
      raw: row.share === null ? null : row.share * 0.31,
      share: row.share,
      low: null,
      high: null,
    },
    opportunity: few
      ? { value: scaled(row.opportunity), low: null, high: null }
      : interval(scaled(row.opportunity), 0.055 * unit),
    strength: interval(scaled(row.strength), 0.031 * unit),
    test: few ? null : { f: 9.1, df1: 2, df2: 48, p: 0.0004, q: row.verdict === 'clear' ? 0.001 : 0.21 },
    verdict: row.verdict,
    asymmetry: null,
    performance: (positive - negative) / (positive + negative + 1),
    rawGap: { positive: null, negative: null },
    quadrant: row.quadrant,
    reasons: few ? ['Fewer than 10 positive mentions'] : [],
  };
}

/** A driver report with a clear order, intervals, an unclear driver and one with too few mentions. */
export function fixtureDriverReport(overrides: Partial<DriverReport> = {}): DriverReport {
  const scale = overrides.outcome?.scale ?? { min: 1, max: 5 };
  const unit = (scale.max - scale.min) / 4;
  return {
    schemaVersion: 1,
    outcome: { name: 'trust', scale, kind: 'rating', unit: 'points on 1 to 5' },
    n: 792,
    dropped: { no_rating: 61 },
    mean: 1 + (scale.max - scale.min) * 0.655,
    r2: 0.31,
    adjustedR2: 0.298,
    f: 25.1,
    p: 1e-9,
    status: 'ok',
    drivers: rows.map((row) => driver(row, unit)),
    notes: [],
    settings: {},
    ...overrides,
  };
}

/** A report on a sentiment outcome. */
export function fixtureSentimentReport(): DriverReport {
  return fixtureDriverReport({
    outcome: {
      name: 'sentiment',
      scale: { min: -1, max: 1 },
      kind: 'sentiment',
      unit: 'sentiment points, -1 to 1',
    },
    mean: 0.062,
  });
}

/** A report in a state in which nothing could be fitted. */
export function fixtureEmptyReport(status: 'insufficient_data' | 'no_outcome_variance'): DriverReport {
  const nothing = { value: null, low: null, high: null };
  return fixtureDriverReport({
    status,
    n: 31,
    r2: null,
    adjustedR2: null,
    f: null,
    p: null,
    drivers: rows.map((row) => ({
      ...driver(row, 1),
      importance: { raw: null, share: null, low: null, high: null },
      opportunity: nothing,
      strength: nothing,
      verdict: 'unclear' as const,
      performance: null,
      quadrant: null,
      reasons: [],
    })),
  });
}
