import { indexOfLargest } from './decide-themes.js';

/** Multipliers that are tried for neutral and for negative; positive has 1. */
const tried = [0.6, 0.7, 0.85, 1, 1.2, 1.45, 1.75];

/**
 * Multipliers of the three probabilities with the best macro-F1.
 *
 * @param probabilities of positive, neutral and negative, by comment
 * @param labels 0, 1 or 2, by comment
 */
export function chooseSentimentWeights(
  probabilities: readonly Float64Array[],
  labels: Uint8Array,
): { readonly weights: readonly number[]; readonly macroF1: number | null } {
  let best: { weights: readonly number[]; macroF1: number | null } = { weights: [1, 1, 1], macroF1: null };
  for (const neutral of tried) {
    for (const negative of tried) {
      const weights = [1, neutral, negative];
      const macroF1 = macroF1Of(confusionOf({ probabilities, labels, weights }));
      if (macroF1 !== null && macroF1 > (best.macroF1 ?? -1)) best = { weights, macroF1 };
    }
  }
  return best;
}

/** Counts by expected * 3 + predicted. */
export function confusionOf(parts: {
  readonly probabilities: readonly Float64Array[];
  readonly labels: Uint8Array;
  readonly weights: readonly number[];
}): Float64Array {
  const counts = new Float64Array(9);
  const values = [0, 0, 0];
  for (let i = 0; i < parts.labels.length; i++) {
    for (let k = 0; k < 3; k++) {
      values[k] = (parts.probabilities[k]?.[i] as number) * (parts.weights[k] as number);
    }
    const at = (parts.labels[i] as number) * 3 + indexOfLargest(values);
    counts[at] = (counts[at] as number) + 1;
  }
  return counts;
}

/** Mean F1 of the classes that are expected or predicted; null where there are none. */
export function macroF1Of(confusion: Float64Array): number | null {
  const at = (expected: number, predicted: number): number => confusion[expected * 3 + predicted] as number;
  const scores = [0, 1, 2].flatMap((k) => {
    const predicted = at(0, k) + at(1, k) + at(2, k);
    const expected = at(k, 0) + at(k, 1) + at(k, 2);
    return predicted + expected === 0 ? [] : [(2 * at(k, k)) / (predicted + expected)];
  });
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
