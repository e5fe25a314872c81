import type { Outcome } from '../model/comment.js';
import type { Response } from '../model/response.js';
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
  /** Room for one value of each reading, used again for every response. */
  readonly values: number[];
  /** Up to so many different respondents as are counted: of the cell, then of each column. */
  readonly people: readonly Set<number>[];
}

/** Everything that is kept of a set of responses. Its size does not depend on how many there were. */
export interface Collector {
  readonly columns: number;
  readonly bucketCount: number;
  /** Different respondents are told apart up to this number; 0 where that is of no use. */
  readonly countPeopleTo: number;
  readonly cells: Map<string, OutcomeCell>;
  /** The cell last used for a rating, by its name. */
  readonly lastUsed: Map<string, OutcomeCell>;
  /** Values that are not numbers of their scale, by outcome name and reason. */
  readonly refused: Map<string, Map<string, number>>;
  /** Whole responses that were left out, by reason. */
  readonly excluded: Map<string, number>;
  /** Responses that mention each driver, praise or blame, and up to `countPeopleTo` of their respondents. */
  readonly mentioned: Float64Array;
  readonly mentioners: readonly Set<number>[];
  responses: number;
}

export interface CollectorOptions {
  readonly columns: number;
  readonly bucketCount: number;
  readonly countPeopleTo?: number;
}

export function createCollector({ columns, bucketCount, countPeopleTo = 0 }: CollectorOptions): Collector {
  const drivers = columns / 2;
  return {
    mentioned: new Float64Array(drivers),
    mentioners: sets(countPeopleTo > 0 ? drivers : 0),
    columns,
    bucketCount,
    countPeopleTo,
    cells: new Map(),
    lastUsed: new Map(),
    refused: new Map(),
    excluded: new Map(),
    responses: 0,
  };
}

export interface CollectedRow {
  readonly response: Response;
  readonly active: readonly number[];
  /** Hash of the respondent: decides the bucket, and tells respondents apart where few are to be protected. */
  readonly person: number;
  readonly weight: number;
}

/** Adds one response to every outcome it has, the sentiment of its text among them. */
export function collectResponse(collector: Collector, row: CollectedRow): void {
  collector.responses += 1;
  countMentions(collector, row);
  const { outcomes, sentimentScore } = row.response;
  for (const name in outcomes) {
    const outcome = outcomes[name];
    if (outcome === undefined) continue;
    const { value, scaleMin, scaleMax } = outcome;
    if (!Number.isFinite(value)) countRefused(collector, name, 'not_a_number');
    else if (value < scaleMin || value > scaleMax) countRefused(collector, name, 'out_of_range');
    else {
      addValue(collector, ratingCell(collector, name, outcome), { value, row });
    }
  }
  if (sentimentScore === null || !Number.isFinite(sentimentScore)) return;
  const cell = cellOf(collector, SENTIMENT_KEY, () => ({ ...SENTIMENT_CELL, variants: sentimentVariants() }));
  addValue(collector, cell, { value: sentimentScore, row });
}

/** The cell of a rating; the one last used for the name is tried first, since scales seldom change. */
function ratingCell(collector: Collector, name: string, outcome: Outcome): OutcomeCell {
  const { scaleMin: min, scaleMax: max } = outcome;
  const last = collector.lastUsed.get(name);
  if (last !== undefined && last.scale.min === min && last.scale.max === max) return last;
  const definition = { name, kind: 'rating', scale: { min, max } } as const;
  const cell = cellOf(collector, cellKey(definition), () => ({
    ...definition,
    variants: outcomeVariants(name, outcome),
  }));
  collector.lastUsed.set(name, cell);
  return cell;
}

const SENTIMENT_CELL = { name: SENTIMENT_OUTCOME, kind: 'sentiment', scale: { min: -1, max: 1 } } as const;

/** Key of an outcome on its scale among the cells of a collector. */
export function cellKey({ name, kind, scale }: Pick<OutcomeCell, 'name' | 'kind' | 'scale'>): string {
  return [kind, name, scale.min, scale.max].join('\u0000');
}

const SENTIMENT_KEY = cellKey(SENTIMENT_CELL);

/** Adds all that `other` holds. Any split of the responses, merged in any order, gives the same sums. */
export function mergeCollector(collector: Collector, other: Collector): void {
  collector.responses += other.responses;
  other.mentioned.forEach((count, g) => {
    collector.mentioned[g] = (collector.mentioned[g] ?? 0) + count;
  });
  mergePeople(collector, collector.mentioners, other.mentioners);
  for (const [name, reasons] of other.refused)
    for (const [reason, count] of reasons) countRefused(collector, name, reason, count);
  for (const [reason, count] of other.excluded)
    collector.excluded.set(reason, (collector.excluded.get(reason) ?? 0) + count);
  for (const [key, from] of other.cells) {
    const cell = cellOf(collector, key, () => from);
    cell.count += from.count;
    cell.topCount += from.topCount;
    mergeHistory(cell.history, from.history);
    mergePeople(collector, cell.people, from.people);
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
    values: variants.map(() => 0),
    people: sets(collector.countPeopleTo > 0 ? collector.columns + 1 : 0),
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
  if (cell.kind === 'rating') {
    const middle = (cell.scale.min + cell.scale.max) / 2;
    addToHistory(cell.history, (respondedAt ?? '').slice(0, 7), { value, middle, sentiment: sentimentScore });
  }
  if (collector.countPeopleTo > 0) {
    addPerson(collector, cell.people[0], row.person);
    for (const column of row.active) addPerson(collector, cell.people[column + 1], row.person);
  }
  const { values, variants } = cell;
  for (let v = 0; v < values.length; v += 1) values[v] = variants[v]?.valueOf(value) ?? 0;
  const sums = bucketSums(collector, cell, row.person % collector.bucketCount);
  addSparseRow(sums, { active: row.active, outcomes: values, weight: row.weight });
}

function countRefused(collector: Collector, name: string, reason: string, count = 1): void {
  const reasons = collector.refused.get(name) ?? new Map<string, number>();
  reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  collector.refused.set(name, reasons);
}

function countMentions(collector: Collector, { active, person }: CollectedRow): void {
  for (let at = 0; at < active.length; at += 1) {
    const column = active[at] as number;
    const partner = active.indexOf(column ^ 1);
    if (partner >= 0 && partner < at) continue;
    const g = column >> 1;
    (collector.mentioned[g] as number) += 1;
    addPerson(collector, collector.mentioners[g], person);
  }
}

function sets(count: number): Set<number>[] {
  return Array.from({ length: count }, () => new Set());
}

function addPerson({ countPeopleTo }: Collector, people: Set<number> | undefined, person: number): void {
  if (people !== undefined && people.size < countPeopleTo) people.add(person);
}

function mergePeople(collector: Collector, into: readonly Set<number>[], from: readonly Set<number>[]): void {
  from.forEach((people, i) => {
    for (const person of people) addPerson(collector, into[i], person);
  });
}
