import type { Driver, DriverReport } from '../model/driver-report.js';
import type { Segment, SegmentDriver } from '../model/segment-report.js';
import { type Paired, pairedDifference } from './compare-estimates.js';
import { columnsOfDriver, opportunityOf, shareOf } from './measures.js';
import { isFitted } from './suppose.js';

export interface SegmentContext {
  readonly value: string | null;
  /** The segment beside all others; null where there are no others. */
  readonly paired: Paired | null;
  /** Columns whose counts must not be shown. */
  readonly hiddenColumns: readonly boolean[];
}

/** A segment as it may be shown, q left as in its own report. */
export function describeSegment(report: DriverReport, context: SegmentContext): Segment {
  const { value, paired, hiddenColumns } = context;
  return {
    value,
    suppressed: false,
    n: report.n,
    mean: report.mean,
    meanDifference:
      paired === null
        ? null
        : pairedDifference(paired, (a, b) => (a.moments.mean[0] ?? 0) - (b.moments.mean[0] ?? 0)),
    r2: report.r2,
    adjustedR2: report.adjustedR2,
    p: report.p,
    status: report.status,
    drivers: report.drivers.map((driver, g) =>
      hideCounts(compareDriver(driver, { g, paired, fitted: isFitted(report.status) }), { g, hiddenColumns }),
    ),
    notes: report.notes.filter(({ code }) => !code.startsWith('one_sided') || !hiddenColumns.some(Boolean)),
  };
}

/** What is left of a segment with too few respondents, or one that would give such a one away. */
export function hiddenSegment(value: string | null): Segment {
  return {
    value,
    suppressed: true,
    n: null,
    mean: null,
    meanDifference: null,
    r2: null,
    adjustedR2: null,
    p: null,
    status: null,
    drivers: [],
    notes: [],
  };
}

function compareDriver(
  driver: Driver,
  { g, paired, fitted }: { g: number; paired: Paired | null; fitted: boolean },
): SegmentDriver {
  const { negative } = columnsOfDriver(g);
  const restFitted = paired?.whole.every(
    (one) => one.fit.state[negative] === 'estimated' && one.moments.count >= 100,
  );
  return {
    ...driver,
    blameDifference:
      paired === null
        ? null
        : pairedDifference(paired, (a, b) => shareOf(a, negative) - shareOf(b, negative)),
    opportunityDifference:
      paired !== null && fitted && restFitted === true && driver.opportunity.low !== null
        ? pairedDifference(paired, (a, b) => opportunityOf(a, g) - opportunityOf(b, g))
        : null,
  };
}

/** Takes out the hidden counts of a driver and everything they could be worked out from. */
function hideCounts(
  driver: SegmentDriver,
  { g, hiddenColumns }: { g: number; hiddenColumns: readonly boolean[] },
): SegmentDriver {
  const columns = columnsOfDriver(g);
  const positive = hiddenColumns[columns.positive] === true;
  const negative = hiddenColumns[columns.negative] === true;
  if (!positive && !negative) return driver;
  const nothing = { value: null, low: null, high: null };
  return {
    ...driver,
    mentions: {
      positive: positive ? null : driver.mentions.positive,
      negative: negative ? null : driver.mentions.negative,
    },
    opportunity: negative ? nothing : driver.opportunity,
    strength: positive ? nothing : driver.strength,
    importance: { raw: null, share: null, low: null, high: null },
    test: null,
    verdict: 'too_few_mentions',
    asymmetry: null,
    performance: null,
    rawGap: {
      positive: positive ? null : driver.rawGap.positive,
      negative: negative ? null : driver.rawGap.negative,
    },
    quadrant: null,
    blameDifference: negative ? null : driver.blameDifference,
    opportunityDifference: negative ? null : driver.opportunityDifference,
    reasons: ['suppressed'],
  };
}
