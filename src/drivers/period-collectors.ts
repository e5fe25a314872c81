import { UndertoneError } from '../model/errors.js';
import {
  type CollectedRow,
  type Collector,
  type CollectorOptions,
  collectResponse,
  createCollector,
  mergeCollector,
} from './collector.js';
import { type PeriodUnit, periodOf, periodUnits } from './period-of.js';

/** Sorts before the word "from". */
const BEFORE = 'before ';
/** This period, the last one, and up to eight before for what is emerging. */
const KEPT = 10;
/** An emerging theme must come from so many different respondents. */
export const MIN_MENTIONERS = 3;

/** A collector for each of the latest periods. */
export interface PeriodCollectors {
  /** In time order. */
  readonly periods: () => [string, Collector][];
  readonly add: (row: CollectedRow) => void;
  readonly merge: (other: PeriodCollectors) => void;
}

/**
 * Collects by period of the date: `week`, `month`, `quarter`, `year`, or a day (YYYY-MM-DD) that parts before from
 * after. Only the latest ten periods are kept, so memory does not grow with time; a period that is among the latest at
 * the end was so all along, whatever the order of the responses.
 *
 * @throws {UndertoneError} usage, where `by` is neither
 */
export function createPeriodCollectors(by: string, options: CollectorOptions): PeriodCollectors {
  const kept = new Map<string, Collector>();
  const keyOf = createPeriodKey(by);
  function collectorOf(key: string): Collector | null {
    const found = kept.get(key);
    if (found !== undefined) return found;
    if (kept.size >= KEPT) {
      const oldest = [...kept.keys()].sort()[0] ?? '';
      if (key < oldest) return null;
      kept.delete(oldest);
    }
    const collector = createCollector({ ...options, countPeopleTo: MIN_MENTIONERS });
    kept.set(key, collector);
    return collector;
  }
  return {
    periods: () => [...kept].sort(([a], [b]) => (a < b ? -1 : 1)),
    add: (row) => {
      const key = keyOf(row.response.respondedAt);
      const collector = key === null ? null : collectorOf(key);
      if (collector !== null) collectResponse(collector, row);
    },
    merge: (other) => {
      for (const [key, from] of other.periods()) {
        const collector = collectorOf(key);
        if (collector !== null) mergeCollector(collector, from);
      }
    },
  };
}

function createPeriodKey(by: string): (date: string | null) => string | null {
  const unit: PeriodUnit | undefined = periodUnits.find((one) => one === by);
  if (unit !== undefined) return (date) => periodOf(date, unit);
  if (/^\d{4}-\d{2}-\d{2}$/.test(by) && periodOf(by, 'year') !== null)
    return (date) => {
      if (periodOf(date, 'year') === null) return null;
      return (date ?? '') < by ? `${BEFORE}${by}` : `from ${by}`;
    };
  throw new UndertoneError('usage', `Cannot compare periods by ${by}: it is neither a period nor a day`, {
    hint: `Use ${periodUnits.join(', ')}, or a day such as 2026-07-01 that parts before from after`,
  });
}
