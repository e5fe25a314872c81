/** Probabilities and labels of one theme; the same comments, in the same order, for every theme. */
export interface ThemeOutcomes {
  readonly probabilities: Float64Array;
  readonly labels: Uint8Array;
}

export interface ChosenThreshold {
  readonly threshold: number;
  readonly atLeastOne: boolean;
  readonly microF1: number | null;
}

/**
 * The threshold on the calibrated probability, one for all themes, with the best micro-F1; and whether a comment with no
 * theme over it is better given the likeliest. Where probabilities are calibrated the best thresholds of all themes are
 * the same (Lipton, Elkan and Naryanaswamy 2014); on the scores they then differ by theme.
 */
export function chooseThreshold(themes: readonly ThemeOutcomes[]): ChosenThreshold {
  let best: ChosenThreshold = { threshold: 0.5, atLeastOne: false, microF1: null };
  for (let step = 10; step <= 70; step++) {
    for (const atLeastOne of [false, true]) {
      const microF1 = microF1At(themes, { threshold: step / 100, atLeastOne });
      if (microF1 !== null && microF1 > (best.microF1 ?? -1)) {
        best = { threshold: step / 100, atLeastOne, microF1 };
      }
    }
  }
  return best;
}

/** 2 true positives / (2 true positives + false positives + false negatives), over all themes; null where that is 0/0. */
function microF1At(
  themes: readonly ThemeOutcomes[],
  { threshold, atLeastOne }: { readonly threshold: number; readonly atLeastOne: boolean },
): number | null {
  const comments = themes[0]?.labels.length ?? 0;
  let hits = 0;
  let wrong = 0;
  for (let i = 0; i < comments; i++) {
    let given = 0;
    let likeliest = { probability: -1, label: 0 };
    for (const { probabilities, labels } of themes) {
      const probability = probabilities[i] as number;
      const label = labels[i] as number;
      if (probability > likeliest.probability) likeliest = { probability, label };
      if (probability > threshold) {
        given += 1;
        if (label === 1) hits += 1;
        else wrong += 1;
      } else wrong += label;
    }
    if (given > 0 || !atLeastOne) continue;
    if (likeliest.label === 1) {
      hits += 1;
      wrong -= 1;
    } else wrong += 1;
  }
  return hits + wrong === 0 ? null : (2 * hits) / (2 * hits + wrong);
}
