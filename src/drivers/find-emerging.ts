import type { Emerging } from '../model/change-report.js';
import { benjaminiHochberg } from '../stats/adjust-p.js';
import { fisherExactTest } from '../stats/fisher-exact-test.js';
import { poissonRatioTest } from '../stats/poisson-ratio-test.js';
import type { DriverDefinition } from './design.js';
import { MIN_MENTIONERS } from './period-collectors.js';

/** What is counted in a period, by driver (or theme). */
export interface PeriodCounts {
  readonly responses: number;
  /** Responses that mention each. */
  readonly mentioned: ArrayLike<number>;
  /** Different respondents who mention each; more than a few need not be told apart. */
  readonly mentioners: readonly { readonly size: number }[];
}

/** Periods before that are needed to call anything emerging. */
export const MIN_BASELINE = 4;
const MIN_COUNT = 5;
const MIN_RATIO = 1.5;

/**
 * Drivers spoken of more often now than in the periods before: one-sided exact Poisson ratio test of the rate a
 * response, counts divided by the over-dispersion of the baseline (quasi-Poisson: Pearson chi-square / df, at least 1);
 * Fisher's test where it was never mentioned before. Called where q < .05, the ratio is 1.5 or more, and at least five
 * responses of three respondents mention it.
 */
export function findEmerging(
  now: PeriodCounts,
  baseline: readonly PeriodCounts[],
  drivers: readonly DriverDefinition[],
): Emerging[] {
  if (baseline.length < MIN_BASELINE) return [];
  const exposure = baseline.reduce((sum, period) => sum + period.responses, 0);
  const tested = drivers.map((driver, g) => {
    const counts = baseline.map((period) => period.mentioned[g] ?? 0);
    const before = counts.reduce((sum, count) => sum + count, 0);
    const count = now.mentioned[g] ?? 0;
    const ratio = before === 0 ? null : count / now.responses / (before / exposure);
    return { driver, g, count, ratio, p: pValue({ count, before, counts, baseline, now, exposure }) };
  });
  const q = benjaminiHochberg(tested.map(({ p }) => p));
  return tested.flatMap(({ driver, g, count, ratio, p }, i): Emerging[] => {
    const people = now.mentioners[g]?.size ?? 0;
    const adjusted = q[i] ?? 1;
    if (p === null || adjusted >= 0.05 || count < MIN_COUNT || people < MIN_MENTIONERS) return [];
    if (ratio !== null && ratio < MIN_RATIO) return [];
    return [{ id: driver.id, label: { ...driver.title }, count, ratio, p, q: adjusted }];
  });
}

interface CountsInput {
  readonly count: number;
  readonly before: number;
  readonly counts: readonly number[];
  readonly baseline: readonly PeriodCounts[];
  readonly now: PeriodCounts;
  readonly exposure: number;
}

function pValue({ count, before, counts, baseline, now, exposure }: CountsInput): number | null {
  if (count + before === 0 || now.responses === 0 || exposure === 0) return null;
  if (before === 0) return fisherExactTest({ hits: count, n: now.responses }, { hits: 0, n: exposure });
  const rate = before / exposure;
  const chiSquare = counts.reduce((sum, seen, i) => {
    const expected = rate * (baseline[i]?.responses ?? 0);
    return expected > 0 ? sum + (seen - expected) ** 2 / expected : sum;
  }, 0);
  const dispersion = Math.max(1, chiSquare / (counts.length - 1));
  const a = { count: Math.floor(count / dispersion), exposure: now.responses };
  const b = { count: Math.floor(before / dispersion), exposure };
  return poissonRatioTest(a, b).greater;
}
