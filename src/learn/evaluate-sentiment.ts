import type { Polarity } from '../model/insight-record.js';

/** What was expected of a comment and what was found. */
export interface SentimentOutcome {
  readonly id: string;
  readonly expected: Polarity;
  readonly predicted: Polarity;
  /** Probability of the predicted polarity, 0..1; null where none was found and it is only taken for neutral. */
  readonly confidence: number | null;
}

/** Quality of one class; null where it is undefined (nothing predicted, nothing expected). */
export interface ClassQuality {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** How many comments have this label. */
  readonly support: number;
}

export interface CalibrationBin {
  /** Confidence from `low` up to `high`. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly meanConfidence: number | null;
  readonly accuracy: number | null;
}

export interface SentimentEvaluation {
  readonly n: number;
  readonly accuracy: number | null;
  readonly classes: Readonly<Record<Polarity, ClassQuality>>;
  /** Mean F1 of the classes that are expected or predicted at all, with a 95% percentile bootstrap interval. */
  readonly macroF1: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
  /** `confusion[expected][predicted]`: counts. */
  readonly confusion: Readonly<Record<Polarity, Readonly<Record<Polarity, number>>>>;
  readonly calibration: { readonly error: number | null; readonly bins: readonly CalibrationBin[] };
  /** The mistakes with the highest confidence, at most 20. */
  readonly mistakes: readonly SentimentOutcome[];
}

export interface EvaluationOptions {
  /** Bootstrap samples for the interval. @default 1000 */
  readonly resamples?: number;
  /** @default 1 */
  readonly seed?: number;
}

const polarities: readonly Polarity[] = ['positive', 'neutral', 'negative'];
const binCount = 10;
const shownMistakes = 20;

/** Compares predicted with expected polarities. */
export function evaluateSentiment(
  outcomes: readonly SentimentOutcome[],
  options: EvaluationOptions = {},
): SentimentEvaluation {
  const cells = Uint8Array.from(
    outcomes,
    ({ expected, predicted }) => polarities.indexOf(expected) * 3 + polarities.indexOf(predicted),
  );
  const counts = new Float64Array(9);
  for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + 1;
  const n = outcomes.length;
  const right = (counts[0] ?? 0) + (counts[4] ?? 0) + (counts[8] ?? 0);
  const mistakes = outcomes
    .filter(({ expected, predicted }) => expected !== predicted)
    .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    n,
    accuracy: n === 0 ? null : right / n,
    classes: byPolarity((_, i) => classQuality(counts, i)),
    macroF1: { value: macroF1(counts), ...bootstrap(cells, options) },
    confusion: byPolarity((_, i) => byPolarity((__, j) => counts[i * 3 + j] ?? 0)),
    calibration: calibrate(outcomes),
    mistakes: mistakes.slice(0, shownMistakes),
  };
}

function byPolarity<T>(make: (polarity: Polarity, index: number) => T): Record<Polarity, T> {
  return {
    positive: make('positive', 0),
    neutral: make('neutral', 1),
    negative: make('negative', 2),
  };
}

function classQuality(counts: Float64Array, index: number): ClassQuality {
  const hits = counts[index * 4] ?? 0;
  let predicted = 0;
  let support = 0;
  for (let other = 0; other < 3; other++) {
    predicted += counts[other * 3 + index] ?? 0;
    support += counts[index * 3 + other] ?? 0;
  }
  return {
    precision: predicted === 0 ? null : hits / predicted,
    recall: support === 0 ? null : hits / support,
    f1: predicted + support === 0 ? null : (2 * hits) / (predicted + support),
    support,
  };
}

function macroF1(counts: Float64Array): number | null {
  const scores = polarities.flatMap((_, i) => classQuality(counts, i).f1 ?? []);
  return scores.length === 0 ? null : scores.reduce((sum, value) => sum + value, 0) / scores.length;
}

/** Percentile bootstrap (Efron 1979) over comments. */
function bootstrap(
  cells: Uint8Array,
  { resamples = 1000, seed = 1 }: EvaluationOptions,
): { readonly low: number | null; readonly high: number | null } {
  if (cells.length < 2 || resamples < 1) return { low: null, high: null };
  let state = seed | 0;
  const values: number[] = [];
  for (let sample = 0; sample < resamples; sample++) {
    const counts = new Float64Array(9);
    for (let i = 0; i < cells.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const cell = cells[Math.floor(((state >>> 0) / 4294967296) * cells.length)] ?? 0;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    values.push(macroF1(counts) ?? 0);
  }
  values.sort((a, b) => a - b);
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? null;
  return { low: at(0.025), high: at(0.975) };
}

/** Expected calibration error over ten bins of equal width (Guo and others 2017), of what has a confidence. */
function calibrate(outcomes: readonly SentimentOutcome[]): SentimentEvaluation['calibration'] {
  const sums = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, right: 0 }));
  let n = 0;
  for (const { confidence, expected, predicted } of outcomes) {
    if (confidence === null) continue;
    n += 1;
    const bin = sums[Math.min(binCount - 1, Math.max(0, Math.floor(confidence * binCount)))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.confidence += confidence;
    if (expected === predicted) bin.right += 1;
  }
  const gap = sums.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0);
  const bins = sums.map(({ count, confidence, right }, i) => ({
    low: i / binCount,
    high: (i + 1) / binCount,
    count,
    meanConfidence: count === 0 ? null : confidence / count,
    accuracy: count === 0 ? null : right / count,
  }));
  return { error: n === 0 ? null : gap / n, bins };
}
