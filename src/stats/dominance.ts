import type { Moments } from './moments.js';
import { type GroupOptions, subsetR2 } from './subset-r2.js';

export interface Dominance {
  /** R2 of the group alone. */
  readonly first: readonly number[];
  /** What the group adds to all others. */
  readonly last: readonly number[];
  /** Mean of what the group adds to models of 0, 1, 2... other groups: conditional dominance. */
  readonly conditional: readonly (readonly number[])[];
}

/** Dominance analysis (Budescu 1993; Azen and Budescu 2003) of up to 20 groups of columns. */
export function dominance(
  moments: Moments,
  groups: readonly (readonly number[])[],
  options: GroupOptions = {},
): Dominance {
  const table = subsetR2(moments, groups, options);
  const all = table.length - 1;
  const at = (mask: number): number => table[mask] ?? 0;
  return {
    first: groups.map((_, g) => at(1 << g)),
    last: groups.map((_, g) => at(all) - at(all & ~(1 << g))),
    conditional: groups.map((_, g) => increasesBySize(table, { bit: 1 << g, groups: groups.length })),
  };
}

function increasesBySize(table: Float64Array, { bit, groups }: { bit: number; groups: number }): number[] {
  const sums = new Array<number>(groups).fill(0);
  const counts = new Array<number>(groups).fill(0);
  for (let mask = 0; mask < table.length; mask += 1) {
    if ((mask & bit) !== 0) continue;
    const size = bitsIn(mask);
    sums[size] = (sums[size] ?? 0) + (table[mask | bit] ?? 0) - (table[mask] ?? 0);
    counts[size] = (counts[size] ?? 0) + 1;
  }
  return sums.map((sum, size) => sum / (counts[size] ?? 1));
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
