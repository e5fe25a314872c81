import type { Response } from '../model/response.js';
import type { Design } from './design.js';
import { addToHistory, mergeHistory, type OutcomeHistory } from './outcome-history.js';
import type { OutcomeVariant } from './outcome-variants.js';
import { outcomeVariants, SENTIMENT_OUTCOME, sentimentVariants } from './outcome-variants.js';
import { addSparseMoments, addSparseRow, createSparseMoments, type SparseMoments } from './sparse-moments.js';

/** One outcome on one scale: its sums, by bucket of respondents. */
export interface OutcomeCell {
  readonly name: string;
  readonly kind: 'rating' | 'sentiment';
  readonly scale: { readonly min: number; readonly max: number };
  readonly variants: readonly OutcomeVariant[];
  readonly buckets: (SparseMoments | undefined)[];
  readonly history: OutcomeHistory;
  count: number;
  /** Responses with the highest value of the scale. */
  topCount: number;
}

/** Everything that is kept of a set of responses. Its size does not depend on how many there were. */
export interface Collector {
  readonly columns: number;
  readonly bucketCount: number;
  readonly cells: Map<string, OutcomeCell>;
  /** Values that are not numbers of their scale, by outcome name and reason. */
  readonly refused: Map<string, Map<string, number>>;
  /** Whole responses that were left out, by reason. */
  readonly excluded: Map<string, number>;
  responses: number;
}

export function createCollector(design: Pick<Design, 'columns'>, bucketCount: number): Collector {
  return {
    columns: design.columns,
    bucketCount,
    cells: new Map(),
    refused: new Map(),
    excluded: new Map(),
    responses: 0,
  };
}

export interface CollectedRow {
  readonly response: Response;
  readonly active: readonly number[];
  readonly bucket: number;
  readonly weight: number;
}

/** Adds one response to every outcome it has, the sentiment of its text among them. */
export function collectResponse(collector: Collector, row: CollectedRow): void {
  collector.responses += 1;
  const { outcomes, sentimentScore } = row.response;
  for (const name in outcomes) {
    const outcome = outcomes[name];
    if (outcome === undefined) continue;
    const { value, scaleMin, scaleMax } = outcome;
    if (!Number.isFinite(value)) countRefused(collector, name, 'not_a_number');
    else if (value < scaleMin || value > scaleMax) countRefused(collector, name, 'out_of_range');
    else {
      const cell = cellOf(collector, `${name}\u0000${scaleMin}\u0000${scaleMax}`, () => ({
        name,
        kind: 'rating',
        scale: { min: scaleMin, max: scaleMax },
        variants: outcomeVariants(name, outcome),
      }));
      addValue(collector, cell, { value, row });
    }
  }
  if (sentimentScore === null || !Number.isFinite(sentimentScore)) return;
  const cell = cellOf(collector, '', () => ({
    name: SENTIMENT_OUTCOME,
    kind: 'sentiment',
    scale: { min: -1, max: 1 },
    variants: sentimentVariants(),
  }));
  addValue(collector, cell, { value: sentimentScore, row });
}

/** Adds all that `other` holds. Any split of the responses, merged in any order, gives the same sums. */
export function mergeCollector(collector: Collector, other: Collector): void {
  collector.responses += other.responses;
  for (const [name, reasons] of other.refused)
    for (const [reason, count] of reasons) countRefused(collector, name, reason, count);
  for (const [reason, count] of other.excluded)
    collector.excluded.set(reason, (collector.excluded.get(reason) ?? 0) + count);
  for (const [key, from] of other.cells) {
    const cell = cellOf(collector, key, () => from);
    cell.count += from.count;
    cell.topCount += from.topCount;
    mergeHistory(cell.history, from.history);
    from.buckets.forEach((sums, k) => {
      if (sums !== undefined) addSparseMoments(bucketSums(collector, cell, k), sums);
    });
  }
}

function cellOf(
  collector: Collector,
  key: string,
  define: () => Pick<OutcomeCell, 'name' | 'kind' | 'scale' | 'variants'>,
): OutcomeCell {
  const found = collector.cells.get(key);
  if (found !== undefined) return found;
  const { name, kind, scale, variants } = define();
  const cell: OutcomeCell = {
    name,
    kind,
    scale,
    variants,
    buckets: new Array(collector.bucketCount),
    history: new Map(),
    count: 0,
    topCount: 0,
  };
  collector.cells.set(key, cell);
  return cell;
}

function bucketSums(collector: Collector, cell: OutcomeCell, bucket: number): SparseMoments {
  const sums =
    cell.buckets[bucket] ??
    createSparseMoments(
      collector.columns,
      cell.variants.map((variant) => variant.origin),
    );
  cell.buckets[bucket] = sums;
  return sums;
}

function addValue(
  collector: Collector,
  cell: OutcomeCell,
  { value, row }: { value: number; row: CollectedRow },
): void {
  cell.count += 1;
  if (value === cell.scale.max) cell.topCount += 1;
  const { respondedAt, sentimentScore } = row.response;
  if (cell.kind === 'rating')
    addToHistory(cell.history, (respondedAt ?? '').slice(0, 7), { value, sentiment: sentimentScore });
  const outcomes = cell.variants.map((variant) => variant.valueOf(value));
  addSparseRow(bucketSums(collector, cell, row.bucket), {
    active: row.active,
    outcomes,
    weight: row.weight,
  });
}

function countRefused(collector: Collector, name: string, reason: string, count = 1): void {
  const reasons = collector.refused.get(name) ?? new Map<string, number>();
  reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  collector.refused.set(name, reasons);
}
