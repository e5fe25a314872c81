import type { DriverReport } from '../model/driver-report.js';
import type { Response } from '../model/response.js';
import { bucketOf } from './bucket-of.js';
import { collectResponse, createCollector } from './collector.js';
import { createDesign, type DriverDefinition } from './design.js';
import { reportOutcomes } from './report-outcomes.js';

export interface DriverAnalysisOptions {
  /** What to estimate, in the order of the report: the drivers of the frame, or its themes. */
  readonly drivers: readonly DriverDefinition[];
  /** Which id of a mention is meant by `drivers`. @default 'driver' */
  readonly level?: 'driver' | 'theme';
  /** Report this outcome alone; `sentiment` for that of the text. @default every rating found, else the sentiment */
  readonly outcome?: string;
  /** Jackknife buckets, 20 to 100. @default 50 */
  readonly buckets?: number;
}

/** Takes responses one at a time, in any order; its memory does not grow with them. */
export interface DriverAnalysis {
  readonly add: (response: Response) => void;
  /** One report for each outcome, in the order of their names. */
  readonly reports: () => DriverReport[];
}

/** Starts a driver analysis. See the method page for every number it reports. */
export function createDriverAnalysis(options: DriverAnalysisOptions): DriverAnalysis {
  const bucketCount = options.buckets ?? 50;
  const design = createDesign(options.drivers, options.level ?? 'driver');
  const total = createCollector(design, bucketCount);
  function add(response: Response): void {
    const active = design.columnsOf(response);
    const bucket = bucketOf(response.respondent, bucketCount);
    collectResponse(total, { response, active, bucket, weight: 1 });
  }
  return { add, reports: () => reportOutcomes(total, { design, outcome: options.outcome ?? null }) };
}
