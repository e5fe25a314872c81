import type { Interval, IntervalOptions } from './interval.js';
import { normalCdf, normalQuantile } from './normal.js';

export interface BootstrapOptions extends IntervalOptions {
  /** @default 2000 */
  readonly replicates?: number;
  readonly random: () => number;
}

/**
 * Percentile and BCa bootstrap intervals of several statistics of rows (Efron 1987). For comparison: they never cover
 * the 0 of a driver without effect, which is why the reports use the jackknife.
 */
export function bootstrapIntervals(
  rows: readonly (readonly number[])[],
  statistic: (rows: readonly (readonly number[])[]) => readonly number[],
  options: BootstrapOptions,
): { percentile: Interval[]; bca: Interval[] } {
  const { replicates = 2000, level = 0.95, random } = options;
  const draws = Array.from({ length: replicates }, () =>
    statistic(rows.map(() => rows[Math.floor(random() * rows.length)] ?? [])),
  );
  const without = rows.map((_, i) => statistic(rows.filter((_, j) => j !== i)));
  const low = (1 - level) / 2;
  const observed = statistic(rows);
  const sorted = observed.map((_, i) => draws.map((draw) => draw[i] ?? 0).sort((a, b) => a - b));
  const at = (i: number, share: number): number => quantile(sorted[i] ?? [], share);
  return {
    percentile: observed.map((_, i) => ({ low: at(i, low), high: at(i, 1 - low) })),
    bca: observed.map((value, i) => {
      const below = (sorted[i] ?? []).filter((draw) => draw < value).length;
      const bias = normalQuantile(Math.min(replicates - 1, Math.max(1, below)) / replicates);
      const skew = acceleration(without.map((one) => one[i] ?? 0));
      const adjusted = (share: number): number => {
        const z = bias + normalQuantile(share);
        return normalCdf(bias + z / (1 - skew * z));
      };
      return { low: at(i, adjusted(low)), high: at(i, adjusted(1 - low)) };
    }),
  };
}

function acceleration(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let cubes = 0;
  let squares = 0;
  for (const value of values) {
    cubes += (mean - value) ** 3;
    squares += (mean - value) ** 2;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/** Type 7 of Hyndman and Fan, R's default. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const under = Math.floor(place);
  const low = sorted[under] ?? 0;
  return low + (place - under) * ((sorted[under + 1] ?? low) - low);
}
