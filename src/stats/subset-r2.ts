import type { Moments } from './moments.js';
import { selectMoments } from './select-moments.js';

/** Beyond this the table of all subsets takes over 8 MB and half a second. */
export const MAX_EXACT_GROUPS = 20;

export interface GroupOptions {
  /** Index of the outcome among the variables of the moments. @default 0 */
  readonly outcome?: number;
  /** A column whose variance not explained by those before it falls to this share is skipped. @default 1e-9 */
  readonly tolerance?: number;
}

/**
 * R2 of every subset of groups of columns: element `mask` is the R2 of the groups whose bits are set.
 *
 * Depth first over the groups from last to first: leaving a group out keeps the leading block of the co-moment
 * triangle as it is, taking it in eliminates its columns in a copy of the leading block (the tree of Furnival and
 * Wilson 1974). Half of all nodes work on tiny blocks, nothing is ever added back, so errors do not build up, and
 * columns that depend on others are simply skipped. Time and memory grow as 2^groups.
 *
 * @throws {RangeError} beyond 20 groups
 */
export function subsetR2(
  moments: Moments,
  groups: readonly (readonly number[])[],
  options: GroupOptions = {},
): Float64Array {
  const { outcome = 0, tolerance = 1e-9 } = options;
  const count = groups.length;
  if (count > MAX_EXACT_GROUPS)
    throw new RangeError(`All subsets of ${count} groups are too many, expected at most ${MAX_EXACT_GROUPS}`);
  const { comoment } = selectMoments(moments, [outcome, ...groups.flat()]);
  const total = comoment[0] ?? 0;
  const table = new Float64Array(2 ** count);
  if (!(total > 0)) return table;
  const starts = groupStarts(groups);
  const floor = pivotFloors(comoment, tolerance);
  const buffers = groups.map((_, level) => new Float64Array(triangle(starts[level + 1] ?? 1)));
  const visit = (level: number, block: Float64Array, mask: number): void => {
    if (level < 0) {
      table[mask] = Math.max(0, 1 - (block[0] ?? 0) / total);
      return;
    }
    visit(level - 1, block, mask);
    const buffer = buffers[level] ?? block;
    eliminate(block, buffer, { from: starts[level] ?? 1, to: starts[level + 1] ?? 1, floor });
    visit(level - 1, buffer, mask | (1 << level));
  };
  visit(count - 1, comoment, 0);
  return table;
}

function triangle(size: number): number {
  return (size * (size + 1)) / 2;
}

function groupStarts(groups: readonly (readonly number[])[]): number[] {
  const starts = [1];
  for (const group of groups) starts.push((starts[starts.length - 1] ?? 1) + group.length);
  return starts;
}

/** The least variance, in its own units, that a column must have left to serve as a pivot. */
function pivotFloors(comoment: Float64Array, tolerance: number): Float64Array {
  const size = Math.round((Math.sqrt(8 * comoment.length + 1) - 1) / 2);
  return Float64Array.from({ length: size }, (_, i) => tolerance * (comoment[triangle(i + 1) - 1] ?? 0));
}

interface Elimination {
  readonly from: number;
  readonly to: number;
  readonly floor: Float64Array;
}

/** Writes into `target` the leading block of `source` with columns `from`..`to` regressed out. */
function eliminate(source: Float64Array, target: Float64Array, { from, to, floor }: Elimination): void {
  let current = source;
  for (let p = to - 1; p >= from; p -= 1) {
    const row = triangle(p);
    const pivot = current[row + p] as number;
    if (!(pivot > (floor[p] as number))) continue;
    let at = 0;
    for (let i = 0; i < p; i += 1) {
      const factor = (current[row + i] as number) / pivot;
      for (let j = 0; j <= i; j += 1) {
        target[at] = (current[at] as number) - factor * (current[row + j] as number);
        at += 1;
      }
    }
    current = target;
  }
  if (current === source) target.set(source.subarray(0, triangle(from)));
}
