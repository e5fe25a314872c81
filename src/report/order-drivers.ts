import type { Driver } from '../model/driver-report.js';

/** Largest opportunity first; drivers without one last, by mentions. */
export function byOpportunity(drivers: readonly Driver[]): readonly Driver[] {
  return [...drivers].sort((one, other) => {
    const [first, second] = [one.opportunity.value, other.opportunity.value];
    if (first === null || second === null) {
      return first === second ? mentions(other) - mentions(one) : first === null ? 1 : -1;
    }
    return second - first || mentions(other) - mentions(one);
  });
}

function mentions(driver: Driver): number {
  return driver.mentions.positive + driver.mentions.negative;
}
