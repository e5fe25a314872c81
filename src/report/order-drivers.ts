import type { Driver } from '../model/driver-report.js';

/**
 * Largest opportunity first; of two that read the same, in hundredths, the surer one. Drivers without one last, by
 * mentions.
 */
export function byOpportunity(drivers: readonly Driver[]): readonly Driver[] {
  return [...drivers].sort((one, other) => {
    const [first, second] = [one.opportunity.value, other.opportunity.value];
    if (first === null || second === null) {
      return first === second ? mentions(other) - mentions(one) : first === null ? 1 : -1;
    }
    return (
      hundredths(second) - hundredths(first) || width(one) - width(other) || mentions(other) - mentions(one)
    );
  });
}

function hundredths(points: number): number {
  return Math.round(100 * points);
}

/** Of the interval; where there is none, nothing is less sure. */
function width({ opportunity: { low, high } }: Driver): number {
  return low === null || high === null ? Number.MAX_VALUE : high - low;
}

function mentions(driver: Driver): number {
  return driver.mentions.positive + driver.mentions.negative;
}
