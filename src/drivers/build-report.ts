import type { Driver, DriverReport } from '../model/driver-report.js';
import { groupedLmg } from '../stats/grouped-lmg.js';
import { leastSquares } from '../stats/least-squares.js';
import { mergeMoments } from '../stats/merge-moments.js';
import { emptyMoments, type Moments, triangleIndex } from '../stats/moments.js';
import type { OutcomeCell } from './collector.js';
import type { Design } from './design.js';
import { centeredMoments } from './sparse-moments.js';

export interface ReportInput {
  readonly cell: OutcomeCell;
  readonly variant: number;
  readonly design: Design;
  readonly dropped: Readonly<Record<string, number>>;
}

/** The report of one variant of an outcome; null where the variant does not apply to this data. */
export function buildReport({ cell, variant, design, dropped }: ReportInput): DriverReport | null {
  const chosen = cell.variants[variant];
  if (chosen === undefined || chosen.outcome.unit === 'top-2-box points') return null;
  const moments = cell.buckets.reduce<Moments>(
    (sum, bucket) => (bucket === undefined ? sum : mergeMoments(sum, centeredMoments(bucket, variant))),
    emptyMoments(design.columns + 1),
  );
  const fit = leastSquares(moments);
  const groups = design.drivers.map((_, g) => [1 + 2 * g, 2 + 2 * g]);
  const lmg = groupedLmg(moments, groups.slice(0, 20));
  const n = moments.count;
  const status =
    n <= fit.rank + 1 || n < 100 ? 'insufficient_data' : fit.r2 === null ? 'no_outcome_variance' : 'ok';
  const usable = status === 'ok';
  return {
    schemaVersion: 1,
    outcome: chosen.outcome,
    n,
    dropped: { ...dropped },
    mean: n > 0 ? (moments.mean[0] ?? null) : null,
    r2: usable ? fit.r2 : null,
    adjustedR2: usable ? fit.adjustedR2 : null,
    f: null,
    p: null,
    status,
    drivers: design.drivers.map((driver, g) =>
      driverOf({
        driver,
        g,
        cell,
        moments,
        usable,
        slopes: fit.coefficients,
        raw: lmg.raw[g] ?? null,
        r2: fit.r2,
      }),
    ),
    notes: [
      {
        code: 'association',
        en: 'Associations among people who commented, adjusted for the other themes; not proof of cause.',
        th: 'เป็นความสัมพันธ์ในหมู่ผู้ที่แสดงความเห็น โดยคุมปัจจัยอื่นแล้ว ไม่ใช่ข้อพิสูจน์ว่าเป็นสาเหตุ',
      },
    ],
    settings: { buckets: cell.buckets.length },
  };
}

interface DriverInput {
  readonly driver: Design['drivers'][number];
  readonly g: number;
  readonly cell: OutcomeCell;
  readonly moments: Moments;
  readonly usable: boolean;
  readonly slopes: readonly (number | null)[];
  readonly raw: number | null;
  readonly r2: number | null;
}

function driverOf({ driver, g, cell, moments, usable, slopes, raw, r2 }: DriverInput): Driver {
  const mentions = (column: number): number =>
    cell.buckets.reduce((sum, bucket) => sum + (bucket?.mentions[column] ?? 0), 0);
  const mean = (column: number): number => moments.mean[column + 1] ?? 0;
  const effect = (column: number, sign: number): number | null => {
    if (!usable) return null;
    if (mentions(column) === 0) return 0;
    const slope = slopes[column];
    return slope === null || slope === undefined ? null : sign * mean(column) * slope;
  };
  const both = (moments.comoment[triangleIndex(2 * g + 1, 2 * g + 2)] ?? 0) / (moments.weight || 1);
  const mixed = both + mean(2 * g) * mean(2 * g + 1);
  const any = mean(2 * g) + mean(2 * g + 1) - mixed;
  const positive = mentions(2 * g);
  const negative = mentions(2 * g + 1);
  return {
    id: driver.id,
    label: { ...driver.title },
    mentions: { positive, negative },
    importance: {
      raw: usable ? raw : null,
      share: usable && raw !== null && r2 !== null && r2 > 0 ? raw / r2 : null,
      low: null,
      high: null,
    },
    opportunity: { value: effect(2 * g + 1, -1), low: null, high: null },
    strength: { value: effect(2 * g, 1), low: null, high: null },
    test: null,
    verdict: Math.max(positive, negative) < 10 ? 'too_few_mentions' : 'unclear',
    asymmetry: null,
    performance: any > 0 ? (mean(2 * g) - mean(2 * g + 1)) / any : null,
    rawGap: { positive: null, negative: null },
    quadrant: null,
    reasons: [],
  };
}
