import type { ChangeReport } from '../model/change-report.js';
import type { DriverReport } from '../model/driver-report.js';
import { UndertoneError } from '../model/errors.js';
import type { Response } from '../model/response.js';
import type { SegmentReport } from '../model/segment-report.js';
import type { Supposition, WhatIf } from '../model/what-if.js';
import { type Collector, collectResponse, createCollector, mergeCollector } from './collector.js';
import { createDesign, type DriverDefinition } from './design.js';
import { MIN_BUCKETS } from './jackknife-interval.js';
import { loadWording } from './load-wording.js';
import { createPeriodCollectors, type PeriodCollectors } from './period-collectors.js';
import { readWeight } from './read-weight.js';
import { reportChange } from './report-change.js';
import { mainOutcomes, reportOutcomes } from './report-outcomes.js';
import { reportSegments } from './report-segments.js';
import { createSegmentCollectors, type SegmentCollectors } from './segment-collectors.js';
import { suppose } from './suppose.js';

export interface DriverAnalysisOptions {
  /** What to estimate, in the order of the report: the drivers of the frame, or its themes. */
  readonly drivers: readonly DriverDefinition[];
  /** Which id of a mention is meant by `drivers`. @default 'driver' */
  readonly level?: 'driver' | 'theme';
  /** Report this outcome alone; `sentiment` for that of the text. @default every rating found, else the sentiment */
  readonly outcome?: string;
  /** Attribute (or outcome) that holds the weight of a response. @default none */
  readonly weight?: string;
  /** Jackknife buckets, 20 to 100. @default 50 */
  readonly buckets?: number;
  /** Attribute to split by; `week`, `month`, `quarter` and `year` are those of the date. @default none */
  readonly by?: string;
  /** Periods to compare: `week`, `month`, `quarter`, `year`, or a day that parts before from after. @default none */
  readonly compare?: string;
}

/** Takes responses one at a time, in any order; its memory does not grow with them. */
export interface DriverAnalysis {
  readonly add: (response: Response) => void;
  /** Adds all that another analysis with the same options has taken. */
  readonly merge: (other: DriverAnalysis) => void;
  /** One report for each outcome, in the order of their names. */
  readonly reports: () => DriverReport[];
  /** For each outcome the report of every value of `by`; empty without it. */
  readonly segments: () => SegmentReport[];
  /** For each outcome the latest period of `compare` against the one before; empty without two periods. */
  readonly change: () => ChangeReport[];
  /** For each outcome what its mean would be if mentions changed. */
  readonly whatIf: (suppositions: readonly Supposition[]) => WhatIf[];
  /** What was taken so far; of use to `merge` only. */
  readonly collected: Collected;
}

/** Sums over all responses, over those of each segment and of each period. */
export interface Collected {
  readonly total: Collector;
  readonly segments: SegmentCollectors | null;
  readonly periods: PeriodCollectors | null;
}

/**
 * Starts a driver analysis: sums over one pass of the responses, and from them every number of the reports.
 *
 * @throws {UndertoneError} usage, on too few buckets; from `add` on a negative weight or too many values of `by`
 */
export function createDriverAnalysis(options: DriverAnalysisOptions): DriverAnalysis {
  const { drivers, level = 'driver', outcome = null, weight = null, buckets = 50, by, compare } = options;
  if (!Number.isInteger(buckets) || buckets < MIN_BUCKETS)
    throw new UndertoneError(
      'usage',
      `Cannot analyze drivers: expected ${MIN_BUCKETS} buckets or more, found ${buckets}`,
      { hint: 'Use 20 to 100' },
    );
  const design = createDesign(drivers, level);
  const sizes = { columns: design.columns, bucketCount: buckets };
  const collected: Collected = {
    total: createCollector(sizes),
    segments: by === undefined ? null : createSegmentCollectors(by, sizes),
    periods: compare === undefined ? null : createPeriodCollectors(compare, sizes),
  };
  const { total, segments, periods } = collected;
  const selection = { outcome, context: { design, level, weight, wording: loadWording() } };
  function add(response: Response): void {
    const rowWeight = readWeight(response, weight);
    if (rowWeight === null) {
      total.excluded.set('no_weight', (total.excluded.get('no_weight') ?? 0) + 1);
      return;
    }
    const active = design.columnsOf(response);
    const row = { response, active, person: response.person, weight: rowWeight };
    collectResponse(total, row);
    segments?.add(row);
    periods?.add(row);
  }
  function merge({ collected: other }: DriverAnalysis): void {
    mergeCollector(total, other.total);
    if (other.segments !== null) segments?.merge(other.segments);
    if (other.periods !== null) periods?.merge(other.periods);
  }
  return {
    add,
    merge,
    reports: () => reportOutcomes(total, selection),
    segments: () => (segments === null ? [] : reportSegments(total, segments, selection)),
    change: () => (periods === null ? [] : reportChange(total, periods, selection)),
    whatIf: (suppositions) =>
      suppose(mainOutcomes(total, { outcome, weight }), { suppositions, context: selection.context }),
    collected,
  };
}
