import { triangleIndex } from '../stats/moments.js';
import type { Estimates } from './fit-outcome.js';

/** Columns of a driver among those of the design, the outcome not counted. */
export function columnsOfDriver(g: number): { readonly positive: number; readonly negative: number } {
  return { positive: 2 * g, negative: 2 * g + 1 };
}

/** Outcome points a mention brings, others equal; 0 where it cannot be told. */
export function slopeOf({ fit }: Estimates, column: number): number {
  return fit.coefficients[column] ?? 0;
}

/** Share of responses with the mention. */
export function shareOf({ moments }: Estimates, column: number): number {
  return moments.mean[column + 1] ?? 0;
}

/** Outcome points gained if the negative mentions went away: -share x slope. */
export function opportunityOf(estimates: Estimates, g: number): number {
  const { negative } = columnsOfDriver(g);
  return -shareOf(estimates, negative) * slopeOf(estimates, negative) || 0;
}

/** Outcome points the positive mentions bring now: share x slope. */
export function strengthOf(estimates: Estimates, g: number): number {
  const { positive } = columnsOfDriver(g);
  return shareOf(estimates, positive) * slopeOf(estimates, positive);
}

/** Part of R2, as a share of it. */
export function importanceShareOf(estimates: Estimates, g: number): number {
  return estimates.r2 > 0 ? (estimates.importance[g] ?? 0) / estimates.r2 : 0;
}

/** (positive - negative) / those with either, -1 to 1; null where nobody mentions the driver. */
export function performanceOf(estimates: Estimates, g: number): number | null {
  const { moments } = estimates;
  const { positive, negative } = columnsOfDriver(g);
  const p = shareOf(estimates, positive);
  const n = shareOf(estimates, negative);
  const covariance = moments.comoment[triangleIndex(positive + 1, negative + 1)] ?? 0;
  const both = moments.weight > 0 ? covariance / moments.weight + p * n : 0;
  const either = p + n - both;
  return either > 1e-12 ? (p - n) / either : null;
}

/** Mean outcome of those with the mention; null where there is none. */
export function meanWithMention(estimates: Estimates, column: number): number | null {
  const { moments } = estimates;
  const share = shareOf(estimates, column);
  if (!(share > 0) || !(moments.weight > 0)) return null;
  const covariance = moments.comoment[triangleIndex(0, column + 1)] ?? 0;
  return (moments.mean[0] ?? 0) + covariance / moments.weight / share;
}
