import type { Moments } from './moments.js';
import { triangleIndex } from './moments.js';

/** Pearson correlations of some variables; 0 with a variable that does not vary. */
export function correlationMatrix(moments: Moments, variables: readonly number[]): number[][] {
  const { comoment } = moments;
  const spread = variables.map((i) => Math.sqrt(comoment[triangleIndex(i, i)] ?? 0));
  return variables.map((a, i) =>
    variables.map((b, j) => {
      const scale = (spread[i] ?? 0) * (spread[j] ?? 0);
      return scale > 0 ? (comoment[triangleIndex(a, b)] ?? 0) / scale : 0;
    }),
  );
}
