import type { Driver } from '../model/driver-report.js';
import type { OutcomeFit } from './fit-outcome.js';
import { jackknifeInterval } from './jackknife-interval.js';
import { importanceShareOf, performanceOf } from './measures.js';

export interface Matrix {
  /** Where the lines run: the means over the drivers that are placed. Null where no matrix is drawn. */
  readonly lines: { readonly importance: number; readonly performance: number } | null;
  readonly quadrants: readonly Driver['quadrant'][];
}

/**
 * Importance-performance matrix (Martilla and James 1977): importance share against net polarity, lines at the means.
 * A driver whose interval crosses a line is borderline. No matrix under four clear drivers.
 */
export function placeQuadrants(fit: OutcomeFit, drivers: readonly Driver[]): Matrix {
  const placed = drivers.map(
    (driver) => driver.verdict !== 'too_few_mentions' && driver.performance !== null,
  );
  const clear = drivers.filter((driver, g) => placed[g] && driver.verdict === 'clear').length;
  const none = { lines: null, quadrants: drivers.map(() => null) };
  if (clear < 4 || drivers.some((driver, g) => placed[g] && driver.importance.share === null)) return none;
  const mean = (of: (driver: Driver) => number | null): number => {
    const values = drivers.flatMap((driver, g) => (placed[g] ? [of(driver) ?? 0] : []));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const lines = { importance: mean((d) => d.importance.share), performance: mean((d) => d.performance) };
  const quadrants = drivers.map((driver, g): Driver['quadrant'] => {
    if (!placed[g]) return null;
    const importance = jackknifeInterval(fit, (e) => importanceShareOf(e, g));
    const performance = jackknifeInterval(fit, (e) => performanceOf(e, g) ?? 0);
    const important = (driver.importance.share ?? 0) >= lines.importance;
    const good = (driver.performance ?? 0) >= lines.performance;
    return {
      name: important ? (good ? 'keep_up' : 'concentrate_here') : good ? 'possible_overkill' : 'low_priority',
      borderline: crosses(importance, lines.importance) || crosses(performance, lines.performance),
    };
  });
  return { lines, quadrants };
}

/** Without an interval nobody knows, so it counts as crossing. */
function crosses(interval: { low: number | null; high: number | null }, line: number): boolean {
  if (interval.low === null || interval.high === null) return true;
  return interval.low <= line && line <= interval.high;
}
