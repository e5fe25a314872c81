import type { Driver, DriverReport } from '../model/driver-report.js';
import { tQuantile } from '../stats/student-t.js';

/**
 * Opportunity less one standard error, in outcome points: what to sort a list of fixes by, since of two like
 * opportunities the surer one comes first. Null where there is no interval.
 */
export function cautiousOpportunity({ opportunity }: Driver, { settings }: DriverReport): number | null {
  const { value, low, high } = opportunity;
  const buckets = Number(settings.bucketsUsed);
  if (value === null || low === null || high === null || !(buckets > 1)) return null;
  return value - (high - low) / 2 / tQuantile(0.975, buckets - 1);
}
