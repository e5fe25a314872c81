import type { Moments } from './moments.js';
import { triangleIndex } from './moments.js';
import { type GroupOptions, subsetR2 } from './subset-r2.js';

export interface GroupImportance {
  readonly r2: number | null;
  /** Part of R2 of each group, summing to R2; null for a group without variance, or where the outcome has none. */
  readonly raw: readonly (number | null)[];
}

/**
 * Group LMG, exact: each group's increase of R2, averaged over all orders in which groups could enter. It is the
 * Shapley value of R2, also called general dominance (Lindeman, Merenda and Gold 1980; Grömping 2007; Budescu 1993).
 *
 * @throws {RangeError} beyond 20 groups; use `permutationLmg` there
 */
export function groupedLmg(
  moments: Moments,
  groups: readonly (readonly number[])[],
  options: GroupOptions = {},
): GroupImportance {
  const { outcome = 0 } = options;
  if (!((moments.comoment[triangleIndex(outcome, outcome)] ?? 0) > 0))
    return { r2: null, raw: groups.map(() => null) };
  const live = groups.map((group) => group.filter((i) => (moments.comoment[triangleIndex(i, i)] ?? 0) > 0));
  const kept = live.filter((group) => group.length > 0);
  const table = subsetR2(moments, kept, options);
  const values = shapleyValues(table, kept.length);
  let next = 0;
  return {
    r2: table[table.length - 1] ?? 0,
    raw: live.map((group) => {
      if (group.length === 0) return null;
      next += 1;
      return values[next - 1] ?? 0;
    }),
  };
}

/**
 * Shapley values of a set function given as a table over bit masks: sum over the sets S without g of
 * |S|! (G - |S| - 1)! / G! (v(S + g) - v(S)). Weights by recurrence, as factorials would lose digits.
 */
export function shapleyValues(table: Float64Array, players: number): Float64Array {
  const weight = new Float64Array(players);
  weight[0] = 1 / players;
  for (let s = 0; s + 1 < players; s += 1)
    weight[s + 1] = ((weight[s] as number) * (s + 1)) / (players - s - 1);
  const values = new Float64Array(players);
  const sizes = subsetSizes(table.length);
  for (let g = 0; g < players; g += 1) {
    const bit = 1 << g;
    let sum = 0;
    for (let high = 0; high < table.length; high += bit << 1)
      for (let mask = high; mask < high + bit; mask += 1)
        sum +=
          (weight[sizes[mask] as number] as number) *
          ((table[mask + bit] as number) - (table[mask] as number));
    values[g] = sum;
  }
  return values;
}

function subsetSizes(length: number): Uint8Array {
  const sizes = new Uint8Array(length);
  for (let mask = 1; mask < length; mask += 1) sizes[mask] = (sizes[mask >> 1] as number) + (mask & 1);
  return sizes;
}
