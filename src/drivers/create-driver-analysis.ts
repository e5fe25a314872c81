import type { DriverReport } from '../model/driver-report.js';
import type { Response } from '../model/response.js';
import { bucketOf } from './bucket-of.js';
import { type Collector, collectResponse, createCollector, mergeCollector } from './collector.js';
import { createDesign, type DriverDefinition } from './design.js';
import { loadWording } from './load-wording.js';
import { readWeight } from './read-weight.js';
import { reportOutcomes } from './report-outcomes.js';

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
}

/** Takes responses one at a time, in any order; its memory does not grow with them. */
export interface DriverAnalysis {
  readonly add: (response: Response) => void;
  /** Adds all that another analysis with the same options has taken. */
  readonly merge: (other: DriverAnalysis) => void;
  /** One report for each outcome, in the order of their names. */
  readonly reports: () => DriverReport[];
  /** What was taken so far; of use to `merge` only. */
  readonly collected: Collector;
}

/**
 * Starts a driver analysis: sums over one pass of the responses, and from them every number of the report.
 *
 * @throws {UndertoneError} usage, when a response has a negative weight
 */
export function createDriverAnalysis(options: DriverAnalysisOptions): DriverAnalysis {
  const { drivers, level = 'driver', outcome = null, weight = null, buckets = 50 } = options;
  const design = createDesign(drivers, level);
  const collected = createCollector(design, buckets);
  const context = { design, level, weight, wording: loadWording() };
  function add(response: Response): void {
    const rowWeight = readWeight(response, weight);
    if (rowWeight === null) {
      collected.excluded.set('no_weight', (collected.excluded.get('no_weight') ?? 0) + 1);
      return;
    }
    const active = design.columnsOf(response);
    const bucket = bucketOf(response.respondent, buckets);
    collectResponse(collected, { response, active, bucket, weight: rowWeight });
  }
  return {
    add,
    merge: (other) => mergeCollector(collected, other.collected),
    reports: () => reportOutcomes(collected, { outcome, context }),
    collected,
  };
}
