import type { Moments } from './moments.js';
import { triangleIndex } from './moments.js';

/** The moments of some of the variables, in the order given. A variable may be taken twice. */
export function selectMoments(moments: Moments, variables: readonly number[]): Moments {
  const size = variables.length;
  const mean = new Float64Array(size);
  const comoment = new Float64Array((size * (size + 1)) / 2);
  let at = 0;
  variables.forEach((variable, i) => {
    if (!Number.isInteger(variable) || variable < 0 || variable >= moments.size)
      throw new RangeError(`Variable ${variable} does not exist: there are ${moments.size}`);
    mean[i] = moments.mean[variable] ?? 0;
    for (let j = 0; j <= i; j += 1) {
      comoment[at] = moments.comoment[triangleIndex(variable, variables[j] ?? 0)] ?? 0;
      at += 1;
    }
  });
  const { count, weight, weightSquared } = moments;
  return { size, count, weight, weightSquared, mean, comoment };
}
