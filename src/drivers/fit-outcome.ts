import { groupedLmg } from '../stats/grouped-lmg.js';
import { leaveOneOut } from '../stats/jackknife.js';
import { type LeastSquaresFit, leastSquares } from '../stats/least-squares.js';
import { mergeMoments } from '../stats/merge-moments.js';
import { emptyMoments, type Moments, triangleIndex } from '../stats/moments.js';
import { permutationLmg } from '../stats/permutation-lmg.js';
import { MAX_EXACT_GROUPS } from '../stats/subset-r2.js';

/** Everything estimated from one set of rows. Slopes that cannot be told are 0 here; `fit.state` says which. */
export interface Estimates {
  readonly moments: Moments;
  readonly fit: LeastSquaresFit;
  readonly r2: number;
  /** Group LMG of each driver; null without variance. Empty where importance was not asked for. */
  readonly importance: readonly (number | null)[];
}

/** The estimates of all rows, and of all rows but one bucket, for each bucket that holds rows. */
export interface OutcomeFit {
  readonly drivers: number;
  readonly whole: Estimates;
  readonly replicates: readonly Estimates[];
  readonly sampled: boolean;
  /** Largest Monte Carlo error of the importances; 0 where they are exact. */
  readonly samplingError: number;
}

/** Up to here the jackknife repeats the exact LMG; beyond, sampled orders, the same ones in every replicate. */
const MAX_EXACT_REPLICATES = 12;
const REPLICATE_PAIRS = 50;

export interface FitOptions {
  readonly drivers: number;
  /** @default true */
  readonly importance?: boolean;
}

/** Fits an outcome to pairs of columns from the moments of its buckets. */
export function fitOutcome(
  buckets: readonly Moments[],
  { drivers, importance = true }: FitOptions,
): OutcomeFit {
  const parts = buckets.filter((bucket) => bucket.count > 0);
  const moments = parts.reduce(mergeMoments, emptyMoments(2 * drivers + 1));
  const groups = Array.from({ length: drivers }, (_, g) => [1 + 2 * g, 2 + 2 * g]);
  const live = groups.filter((group) => group.some((c) => variance(moments, c) > 0)).length;
  const exact = live <= MAX_EXACT_GROUPS;
  const sampled = exact || !importance ? null : permutationLmg(moments, groups);
  const raw = importance ? (sampled?.raw ?? groupedLmg(moments, liveGroups(moments, groups)).raw) : [];
  const whole = estimatesOf(moments, raw);
  const replicates = (parts.length < 2 ? [] : leaveOneOut(parts)).map((rest) =>
    estimatesOf(
      rest,
      !importance
        ? []
        : live <= MAX_EXACT_REPLICATES
          ? groupedLmg(rest, liveGroups(moments, groups)).raw
          : permutationLmg(rest, groups, { pairs: REPLICATE_PAIRS }).raw,
    ),
  );
  return {
    drivers,
    whole,
    replicates,
    sampled: sampled !== null,
    samplingError: Math.max(0, ...(sampled?.error ?? [])),
  };
}

function estimatesOf(moments: Moments, importance: readonly (number | null)[]): Estimates {
  const fit = leastSquares(moments);
  return { moments, fit, r2: fit.r2 ?? 0, importance };
}

/** Groups whose columns never vary are passed as empty, so that they do not count towards the limit of the exact method. */
function liveGroups(moments: Moments, groups: readonly (readonly number[])[]): number[][] {
  return groups.map((group) => group.filter((c) => variance(moments, c) > 0));
}

function variance(moments: Moments, variable: number): number {
  return moments.comoment[triangleIndex(variable, variable)] ?? 0;
}
