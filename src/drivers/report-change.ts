import type { ChangeReport, DriverChange } from '../model/change-report.js';
import type { Difference } from '../model/segment-report.js';
import { benjaminiHochberg } from '../stats/adjust-p.js';
import { newcombeInterval, type Proportion, twoProportionTest } from '../stats/proportions.js';
import { mentionCounts, type ReportContext } from './build-report.js';
import { type Collector, cellKey, type OutcomeCell } from './collector.js';
import { type Paired, pairEstimates, pairedDifference } from './compare-estimates.js';
import { findEmerging, MIN_BASELINE } from './find-emerging.js';
import { intervalFrom } from './jackknife-interval.js';
import { momentsByBucket } from './moments-by-bucket.js';
import type { OutcomeVariant } from './outcome-variants.js';
import type { PeriodCollectors } from './period-collectors.js';
import { mainOutcomes } from './report-outcomes.js';
import { PRIVACY_FLOOR } from './segment-collectors.js';
import { type ChangeParts, splitChange } from './split-change.js';

export interface ChangeSelection {
  readonly outcome: string | null;
  readonly context: ReportContext;
}

interface Periods {
  readonly before: readonly [string, Collector];
  readonly now: readonly [string, Collector];
  readonly baseline: readonly Collector[];
}

/** How each outcome changed from the period before the latest to the latest; empty where there is only one period. */
export function reportChange(
  total: Collector,
  collectors: PeriodCollectors,
  { outcome, context }: ChangeSelection,
): ChangeReport[] {
  const all = collectors.periods();
  const now = all[all.length - 1];
  const before = all[all.length - 2];
  if (now === undefined || before === undefined) return [];
  const baseline = all.slice(-9, -1).map(([, collector]) => collector);
  return mainOutcomes(total, { outcome, weight: context.weight }).flatMap(({ cell, variants }) =>
    variants.map((variant) => reportVariant({ before, now, baseline }, { cell, variant, context })),
  );
}

interface VariantInput {
  readonly cell: OutcomeCell;
  readonly variant: OutcomeVariant;
  readonly context: ReportContext;
}

function reportVariant(
  { before, now, baseline }: Periods,
  { cell, variant, context }: VariantInput,
): ChangeReport {
  const { design, wording } = context;
  const { columns } = design;
  const key = cellKey(cell);
  const cells = [before, now].map(([, collector]) => collector.cells.get(key) ?? null);
  const buckets = cells.map((one) => (one === null ? [] : momentsByBucket(one, { variant, columns })));
  const counts = cells.map((one) => one?.count ?? 0);
  const [n1 = 0, n2 = 0] = counts;
  const mentions = cells.map((one) =>
    one === null ? new Float64Array(columns) : mentionCounts(one, columns),
  );
  const live = Array.from({ length: columns }, (_, c) => (mentions[0]?.[c] ?? 0) + (mentions[1]?.[c] ?? 0));
  const needed = Math.max(100, 10 * live.filter((count) => count > 0).length);
  const usable = Math.min(n1, n2) >= PRIVACY_FLOOR;
  const paired = usable ? pairEstimates(buckets[0] ?? [], buckets[1] ?? []) : null;
  const enough = Math.min(n1, n2) >= needed;
  const parts = enough && paired !== null ? splitPaired(paired) : null;
  const codes: [string, Record<string, string | number>][] = [];
  if (!enough) codes.push(['change_insufficient', { needed, before: n1, now: n2 }]);
  if (baseline.length < MIN_BASELINE) codes.push(['no_baseline', { periods: baseline.length }]);
  codes.push(['plain_tests', {}], ['association', {}]);
  const mean = (which: 0 | 1): number | null => paired?.whole[which].moments.mean[0] ?? null;
  return {
    schemaVersion: 1,
    outcome: variant.outcome,
    period: { before: before[0], now: now[0] },
    n: { before: n1, now: n2 },
    mean: { before: mean(0), now: mean(1) },
    difference:
      paired === null
        ? null
        : pairedDifference(paired, (a, b) => (b.moments.mean[0] ?? 0) - (a.moments.mean[0] ?? 0)),
    status: enough ? 'ok' : 'insufficient_data',
    mentionsChanged: partOf(parts, (change) => sum(change.mentions)),
    severityChanged: partOf(parts, (change) => sum(change.severity) + change.base),
    baseChanged: partOf(parts, (change) => change.base),
    drivers: usable ? describeDrivers({ mentions, counts, parts, context }) : [],
    emerging: usable ? findEmerging(now[1], baseline, design.drivers) : [],
    notes: codes.map(([code, values]) => ({ code, ...wording('note', code, values) })),
  };
}

/** The parts of all responses, and with each bucket left out. */
interface SplitChange {
  readonly whole: ChangeParts;
  readonly replicates: readonly ChangeParts[];
}

function splitPaired({ whole, replicates }: Paired): SplitChange {
  return { whole: splitChange(...whole), replicates: replicates.map((pair) => splitChange(...pair)) };
}

function partOf(
  split: SplitChange | null,
  of: (change: ChangeParts) => number,
): ChangeReport['mentionsChanged'] {
  if (split === null) return { value: null, low: null, high: null };
  const { value, low, high } = intervalFrom(of(split.whole), split.replicates.map(of));
  return { value, low, high };
}

interface DriversInput {
  readonly mentions: readonly Float64Array[];
  readonly counts: readonly number[];
  readonly parts: SplitChange | null;
  readonly context: ReportContext;
}

/** Benjamini and Hochberg over blame and praise of all drivers. */
function describeDrivers({ mentions, counts, parts, context }: DriversInput): DriverChange[] {
  const hits = (period: number, column: number): Proportion => ({
    hits: mentions[period]?.[column] ?? 0,
    n: counts[period] ?? 0,
  });
  const differences = Array.from({ length: context.design.columns }, (_, column) =>
    shareDifference(hits(0, column), hits(1, column)),
  );
  const q = benjaminiHochberg(differences.map((one) => one?.p ?? null));
  const share = (column: number) => {
    const [a, b] = [hits(0, column), hits(1, column)];
    return { before: a.n > 0 ? a.hits / a.n : 0, now: b.n > 0 ? b.hits / b.n : 0 };
  };
  const side = (column: number): DriverChange['blame'] => {
    const difference = differences[column] ?? null;
    return {
      share: share(column),
      difference: difference === null ? null : { ...difference, q: q[column] ?? null },
    };
  };
  return context.design.drivers.map((driver, g) => {
    const of = (list: readonly number[]): number => (list[2 * g] ?? 0) + (list[2 * g + 1] ?? 0);
    return {
      id: driver.id,
      label: { en: driver.title.en, th: driver.title.th },
      blame: side(2 * g + 1),
      praise: side(2 * g),
      mentionsChanged: partOf(parts, (change) => of(change.mentions)),
      severityChanged: partOf(parts, (change) => of(change.severity)),
    };
  });
}

/** Now less before: Newcombe's interval, pooled z test. */
function shareDifference(before: Proportion, now: Proportion): Difference | null {
  if (before.n === 0 || now.n === 0) return null;
  const { low, high } = newcombeInterval(now, before);
  const test = twoProportionTest(now, before);
  return { value: now.hits / now.n - before.hits / before.n, low, high, p: test?.p ?? null, q: null };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
