import type { LoadedSet } from './train-sets.js';

/** How much every example counts, and whether it teaches only praise against blame. */
export interface ExampleWeights {
  readonly weights: Float64Array;
  readonly polarOnly: Uint8Array;
}

/** A set with less of a class than this does not teach it. */
const smallestShare = 0.05;
const neutral = 1;

/** Makes positive and negative count alike over all sets together, and neutral `neutralWeight` of that. */
export function weighTogether(sets: readonly LoadedSet[], neutralWeight: number): ExampleWeights {
  const examples = sets.flatMap((set) => [...set.examples]);
  const sums = classSums(examples);
  const total = sums.reduce((sum, value) => sum + value, 0);
  const factors = sums.map((sum, label) => factorOf(label, neutralWeight) * (total / 3 / (sum || 1)));
  const weights = Float64Array.from(examples, ({ label, weight, questionOnly }) =>
    questionOnly ? 0 : weight * (factors[label] ?? 0),
  );
  return { weights, polarOnly: new Uint8Array(examples.length) };
}

/**
 * Makes the classes count alike within every set that has all three, so that what tells collections apart does not
 * teach what neutral is. A set without neutral comments teaches praise against blame only, one of a single class as it is.
 */
export function weighEachSet(sets: readonly LoadedSet[], neutralWeight: number): ExampleWeights {
  const weights: number[] = [];
  const polarOnly: number[] = [];
  for (const { examples } of sets) {
    const sums = classSums(examples);
    const total = sums.reduce((sum, value) => sum + value, 0);
    const has = sums.map((sum) => sum > smallestShare * total);
    const isPolar = has[0] === true && has[2] === true && has[1] === false;
    const isThree = has.every(Boolean);
    for (const { label, weight, questionOnly } of examples) {
      const share = total / (isPolar ? 2 : 3) / (sums[label] || 1);
      const factor = isThree ? share * factorOf(label, neutralWeight) : isPolar ? share : 1;
      weights.push(questionOnly || (isPolar && label === neutral) ? 0 : weight * factor);
      polarOnly.push(isPolar ? 1 : 0);
    }
  }
  return { weights: Float64Array.from(weights), polarOnly: Uint8Array.from(polarOnly) };
}

/**
 * Weights for the combination, where each set named counts its part and other sets do not. The classes of a set count
 * alike, neutral `neutralWeight` of that; or, without `neutralWeight`, as often as they occur. The sum is that of `sumLike`.
 */
export function weighNamedSets(
  sets: readonly LoadedSet[],
  parts: Readonly<Record<string, number>>,
  { neutralWeight, sumLike }: { readonly neutralWeight?: number; readonly sumLike: Float64Array },
): Float64Array {
  const weights = Float64Array.from(
    sets.flatMap(({ set, examples }) => {
      const part = parts[set.name] ?? 0;
      const sums = classSums(examples);
      const total = sums.reduce((all, value) => all + value, 0);
      const factors = sums.map((sum, label) =>
        neutralWeight === undefined
          ? part / (total || 1)
          : (part * factorOf(label, neutralWeight)) / (sum || 1),
      );
      return examples.map(({ label, weight, questionOnly }) =>
        questionOnly ? 0 : weight * (factors[label] ?? 0),
      );
    }),
  );
  const scale = sum(sumLike) / (sum(weights) || 1);
  return weights.map((weight) => weight * scale);
}

function factorOf(label: number, neutralWeight: number): number {
  return label === neutral ? neutralWeight : 1;
}

function classSums(examples: LoadedSet['examples']): readonly number[] {
  const sums = [0, 0, 0];
  for (const { label, weight, questionOnly } of examples)
    if (!questionOnly) sums[label] = (sums[label] ?? 0) + weight;
  return sums;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
