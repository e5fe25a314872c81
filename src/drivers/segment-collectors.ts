import { UndertoneError } from '../model/errors.js';
import type { Response } from '../model/response.js';
import {
  type CollectedRow,
  type Collector,
  type CollectorOptions,
  collectResponse,
  createCollector,
  mergeCollector,
} from './collector.js';
import { type PeriodUnit, periodOf, periodUnits } from './period-of.js';

/** A cell with fewer different respondents is not shown. */
export const PRIVACY_FLOOR = 5;
/** An attribute with more values than this is no attribute to split by. */
const MAX_SEGMENTS = 200;

/** A collector for each value of an attribute; the empty text stands for "not stated". */
export interface SegmentCollectors {
  readonly attribute: string;
  readonly byValue: Map<string, Collector>;
  readonly add: (row: CollectedRow) => void;
  readonly merge: (other: SegmentCollectors) => void;
}

/**
 * Collects by attribute. `week`, `month`, `quarter` and `year` mean those of the date, unless there is an attribute of
 * that name.
 *
 * @throws {UndertoneError} usage, from `add`, at the 201st value
 */
export function createSegmentCollectors(attribute: string, options: CollectorOptions): SegmentCollectors {
  const byValue = new Map<string, Collector>();
  const unit = periodUnits.find((one) => one === attribute) ?? null;
  function collectorOf(value: string): Collector {
    const found = byValue.get(value);
    if (found !== undefined) return found;
    if (byValue.size >= MAX_SEGMENTS)
      throw new UndertoneError(
        'usage',
        `Cannot split by ${attribute}: it has more than ${MAX_SEGMENTS} different values`,
        { hint: 'Choose an attribute with few values, such as an office or a channel' },
      );
    const collector = createCollector({ ...options, countPeopleTo: PRIVACY_FLOOR });
    byValue.set(value, collector);
    return collector;
  }
  return {
    attribute,
    byValue,
    add: (row) => collectResponse(collectorOf(segmentOf(row.response, { attribute, unit })), row),
    merge: (other) => {
      for (const [value, collector] of other.byValue) mergeCollector(collectorOf(value), collector);
    },
  };
}

function segmentOf(
  response: Response,
  { attribute, unit }: { attribute: string; unit: PeriodUnit | null },
): string {
  const stated = response.attributes[attribute];
  if (stated !== undefined || unit === null) return stated?.trim() ?? '';
  return periodOf(response.respondedAt, unit) ?? '';
}
