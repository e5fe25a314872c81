import type { Difference, Segment, SegmentReport } from '../model/segment-report.js';
import { benjaminiHochberg } from '../stats/adjust-p.js';
import { leaveOneOut } from '../stats/jackknife.js';
import { emptyMoments, type Moments } from '../stats/moments.js';
import { buildReport, type ReportContext } from './build-report.js';
import { type Collector, cellKey, type OutcomeCell } from './collector.js';
import { pairEstimates } from './compare-estimates.js';
import { describeSegment, hiddenSegment } from './describe-segment.js';
import { momentsByBucket } from './moments-by-bucket.js';
import type { OutcomeVariant } from './outcome-variants.js';
import { droppedFrom, mainOutcomes, type SelectedOutcome } from './report-outcomes.js';
import { PRIVACY_FLOOR, type SegmentCollectors } from './segment-collectors.js';
import { suppressCells } from './suppress.js';

export interface SegmentSelection {
  readonly outcome: string | null;
  readonly context: ReportContext;
}

/** For each outcome the driver report of every segment, and how each segment differs from all others. */
export function reportSegments(
  total: Collector,
  segments: SegmentCollectors,
  { outcome, context }: SegmentSelection,
): SegmentReport[] {
  return mainOutcomes(total, { outcome, weight: context.weight }).flatMap((selected) =>
    selected.variants.map((variant) => reportVariant(segments, { selected, variant, context })),
  );
}

interface SegmentEntry {
  readonly value: string | null;
  readonly cell: OutcomeCell;
  readonly dropped: Readonly<Record<string, number>>;
}

interface VariantInput {
  readonly selected: SelectedOutcome;
  readonly variant: OutcomeVariant;
  readonly context: ReportContext;
}

function reportVariant(
  segments: SegmentCollectors,
  { selected, variant, context }: VariantInput,
): SegmentReport {
  const entries = entriesOf(segments, selected.cell);
  const sizes = entries.map(({ cell }) => ({ count: cell.count, people: cell.people[0]?.size ?? 0 }));
  const hidden = suppressCells(sizes, PRIVACY_FLOOR);
  const hiddenColumns = hideColumns(entries, { hidden, columns: context.design.columns });
  const buckets = entries.map(({ cell }) =>
    momentsByBucket(cell, { variant, columns: context.design.columns }),
  );
  const rests = restsByBucket(buckets);
  const shown = entries.map((entry, s): Segment => {
    if (hidden[s]) return hiddenSegment(entry.value);
    const report = buildReport({ ...entry, variant, context });
    const paired = entries.length > 1 ? pairEstimates(buckets[s] ?? [], rests[s] ?? []) : null;
    return describeSegment(report, { value: entry.value, paired, hiddenColumns: hiddenColumns[s] ?? [] });
  });
  const { adjusted, tests } = adjustTogether(shown);
  const { wording } = context;
  const suppressed = hidden.filter(Boolean).length;
  const floor = PRIVACY_FLOOR;
  const codes: [string, Record<string, string | number>][] = [];
  if (entries.length < 2) codes.push(['one_segment', { attribute: segments.attribute }]);
  if (suppressed > 0) codes.push(['suppressed_segments', { count: suppressed, floor }]);
  if (hiddenColumns.some((columns, s) => !hidden[s] && columns.some(Boolean)))
    codes.push(['suppressed_cells', { floor }]);
  codes.push(['association', {}]);
  return {
    schemaVersion: 1,
    attribute: segments.attribute,
    outcome: variant.outcome,
    floor,
    tests,
    segments: adjusted,
    notes: codes.map(([code, values]) => ({ code, ...wording('note', code, values) })),
  };
}

/** Segments that have the outcome, most responses first. */
function entriesOf(segments: SegmentCollectors, main: OutcomeCell): SegmentEntry[] {
  return [...segments.byValue]
    .flatMap(([value, collector]) => {
      const cell = collector.cells.get(cellKey(main));
      return cell === undefined
        ? []
        : [{ value: value === '' ? null : value, cell, dropped: droppedFrom(collector, cell) }];
    })
    .sort((a, b) => b.cell.count - a.cell.count || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
}

/** For each segment, which columns' counts must not be shown. */
function hideColumns(
  entries: readonly SegmentEntry[],
  { hidden, columns }: { hidden: readonly boolean[]; columns: number },
): boolean[][] {
  const byColumn = Array.from({ length: columns }, (_, column) =>
    suppressCells(
      entries.map(({ cell }, s) => ({
        count: cell.buckets.reduce((sum, bucket) => sum + (bucket?.mentions[column] ?? 0), 0),
        people: cell.people[column + 1]?.size ?? 0,
        hidden: hidden[s] ?? false,
      })),
      PRIVACY_FLOOR,
    ),
  );
  return entries.map((_, s) => byColumn.map((column) => column[s] ?? false));
}

/** For each segment the moments of all others, bucket by bucket. */
function restsByBucket(buckets: readonly (readonly Moments[])[]): Moments[][] {
  const rests = (buckets[0] ?? []).map((first, k) =>
    leaveOneOut(buckets.map((segment) => segment[k] ?? emptyMoments(first.size))),
  );
  return buckets.map((_, s) => rests.flatMap((bucket) => bucket[s] ?? []));
}

/**
 * Benjamini and Hochberg over everything shown together, of all segments: once over the drivers' own tests and once over
 * the differences. In one family the many real effects of drivers would let false differences through.
 */
function adjustTogether(segments: readonly Segment[]): { adjusted: Segment[]; tests: number } {
  const ownTests = benjaminiHochberg(
    segments.flatMap(({ drivers }) => drivers.map(({ test }) => test?.p ?? null)),
  );
  const differences = benjaminiHochberg(segments.flatMap(differencesOf).map((one) => one?.p ?? null));
  const nextTest = createReader(ownTests);
  const nextDifference = createReader(differences);
  const withQ = <T>(test: T | null, next: () => number | null): (T & { q: number | null }) | null => {
    const q = next();
    return test === null ? null : { ...test, q };
  };
  const adjusted = segments.map((segment) => ({
    ...segment,
    meanDifference: withQ(segment.meanDifference, nextDifference),
    drivers: segment.drivers.map((driver) => ({
      ...driver,
      test: withQ(driver.test, nextTest),
      blameDifference: withQ(driver.blameDifference, nextDifference),
      opportunityDifference: withQ(driver.opportunityDifference, nextDifference),
    })),
  }));
  const tests = [...ownTests, ...differences].filter((q) => q !== null).length;
  return { adjusted: adjusted.map(judgeAgain), tests };
}

/** Gives the values of a list one after the other. */
function createReader(list: readonly (number | null)[]): () => number | null {
  let at = -1;
  return () => {
    at += 1;
    return list[at] ?? null;
  };
}

/** In the order in which they are given their q. */
function differencesOf({ meanDifference, drivers }: Segment): (Difference | null)[] {
  return [meanDifference, ...drivers.flatMap((one) => [one.blameDifference, one.opportunityDifference])];
}

/** Verdicts follow the q of all segments together. */
function judgeAgain(segment: Segment): Segment {
  const explained = segment.status === 'ok' || segment.status === 'weak';
  return {
    ...segment,
    drivers: segment.drivers.map((driver) => {
      if (driver.verdict === 'too_few_mentions') return driver;
      const clear = explained && (driver.test?.q ?? 1) < 0.05;
      const reasons = driver.reasons.filter((reason) => reason !== 'not_significant');
      if (!clear && explained) reasons.push('not_significant');
      return { ...driver, verdict: clear ? 'clear' : 'unclear', reasons };
    }),
  };
}
