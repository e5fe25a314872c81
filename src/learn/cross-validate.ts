import { mulberry32 } from '../stats/mulberry32.js';
import { classRatios } from './class-ratios.js';
import { dot, fitSvm, type LinearWeights } from './fit-svm.js';
import type { Labelled, SparseRows } from './sparse-rows.js';

export interface FitSettings {
  /** Cost of an error, before classes are balanced. */
  readonly cost: number;
  /** 0: every example weighs the same; 1: both classes weigh the same. */
  readonly balance: number;
  /** How much what tells the classes apart is scaled up, 0..1; see `classRatios`. */
  readonly ratioShare: number;
  readonly seed: number;
}

/** Puts rows into `folds` parts of nearly equal size at random; gives the part of each. */
export function drawFolds(rows: number, { folds, seed }: { folds: number; seed: number }): Uint8Array {
  const random = mulberry32(seed);
  const parts = Uint8Array.from({ length: rows }, (_, i) => i % folds);
  for (let i = rows - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = parts[i] as number;
    parts[i] = parts[j] as number;
    parts[j] = kept;
  }
  return parts;
}

/** Scores of the labelled rows, each by a scorer fitted without its fold; by place in `rows`. */
export function scoreHeldOut(
  data: SparseRows,
  { rows, labels }: Labelled,
  options: FitSettings & { readonly parts: Uint8Array; readonly folds: number },
): Float64Array {
  const scores = new Float64Array(rows.length);
  for (let fold = 0; fold < options.folds; fold++) {
    const others = rows.filter((row) => options.parts[row] !== fold);
    const fitted = fitOutput(data, { rows: others, labels }, options);
    for (const [i, row] of rows.entries()) {
      if (options.parts[row] === fold) scores[i] = fitted.bias + dot(data, row, fitted.weights);
    }
  }
  return scores;
}

/** Fits the scorer of one output. The rarer class may weigh more, at most eight times. */
export function fitOutput(
  data: SparseRows,
  { rows, labels }: Labelled,
  settings: FitSettings,
): LinearWeights {
  let positives = 0;
  for (const row of rows) positives += labels[row] as number;
  const ratio = Math.min(8, Math.max(1 / 8, (rows.length - positives) / Math.max(1, positives)));
  return fitSvm(
    data,
    { rows, labels },
    {
      positiveCost: settings.cost * ratio ** settings.balance,
      negativeCost: settings.cost,
      scales: classRatios(data, { rows, labels }, settings.ratioShare),
      random: mulberry32(settings.seed),
    },
  );
}
