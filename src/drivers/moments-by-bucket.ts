import { emptyMoments, type Moments } from '../stats/moments.js';
import { variantIndex } from './build-report.js';
import type { OutcomeCell } from './collector.js';
import type { OutcomeVariant } from './outcome-variants.js';
import { centeredMoments } from './sparse-moments.js';

/** Centered moments of every bucket, empty ones included. */
export function momentsByBucket(
  cell: OutcomeCell,
  { variant, columns }: { variant: OutcomeVariant; columns: number },
): Moments[] {
  const v = variantIndex(cell, variant);
  return Array.from(cell.buckets, (bucket) =>
    bucket === undefined ? emptyMoments(columns + 1) : centeredMoments(bucket, v),
  );
}
