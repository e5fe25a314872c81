import type { SparseRows } from './sparse-rows.js';

export interface SvmOptions {
  /** Cost of an error on an example with the theme, and on one without. */
  readonly positiveCost: number;
  readonly negativeCost: number;
  readonly random: () => number;
  /** What each feature is multiplied by, by column, while it is fitted. @default {1 for all} */
  readonly scales?: Float32Array;
  /** @default {15} */
  readonly maxPasses?: number;
  /** @default {0.1} */
  readonly tolerance?: number;
}

/** Weights of a linear scorer: `bias` plus the weighted sum of the features. */
export interface LinearWeights {
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * Fits a linear support vector machine with squared hinge loss to the rows named by `rows`, by dual coordinate descent
 * with shrinking (Hsieh, Chang, Lin, Keerthi and Sundararajan 2008; the method of LIBLINEAR's solver 1).
 *
 * The weights it gives are for the features as they are: with `scales`, the scaled features' weights times their scales.
 *
 * @param labels 1 where the row of that index has the theme, else 0
 */
export function fitSvm(
  data: SparseRows,
  { rows, labels }: { readonly rows: Int32Array; readonly labels: Uint8Array },
  options: SvmOptions,
): LinearWeights {
  const { maxPasses = 15, tolerance = 0.1, random } = options;
  const { scales } = options;
  const scaled = scales === undefined ? data : scaleColumns(data, rows, scales);
  const squares = squaredLengths(scaled, rows);
  const weights = new Float32Array(data.width);
  const alphas = new Float64Array(rows.length);
  const active = Int32Array.from({ length: rows.length }, (_, i) => i);
  let bias = 0;
  let count = rows.length;
  let shrinkAbove = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < maxPasses; pass++) {
    let largest = Number.NEGATIVE_INFINITY;
    let smallest = Number.POSITIVE_INFINITY;
    shuffle(active, count, random);
    for (let at = 0; at < count; at++) {
      const index = active[at] as number;
      const row = rows[index] as number;
      const positive = labels[row] === 1;
      const sign = positive ? 1 : -1;
      const diagonal = 0.5 / (positive ? options.positiveCost : options.negativeCost);
      const alpha = alphas[index] as number;
      const gradient = sign * (bias + dot(scaled, row, weights)) - 1 + alpha * diagonal;
      let projected = gradient;
      if (alpha === 0) {
        if (gradient > shrinkAbove) {
          count -= 1;
          active[at] = active[count] as number;
          active[count] = index;
          at -= 1;
          continue;
        }
        if (gradient > 0) projected = 0;
      }
      if (projected > largest) largest = projected;
      if (projected < smallest) smallest = projected;
      if (Math.abs(projected) < 1e-12) continue;
      const next = Math.max(alpha - gradient / ((squares[index] as number) + 1 + diagonal), 0);
      alphas[index] = next;
      const step = (next - alpha) * sign;
      addScaled(scaled, row, { weights, step });
      bias += step;
    }
    if (largest - smallest <= tolerance) {
      if (count === rows.length) break;
      count = rows.length;
      shrinkAbove = Number.POSITIVE_INFINITY;
    } else shrinkAbove = largest > 0 ? largest : Number.POSITIVE_INFINITY;
  }
  if (scales !== undefined)
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * (scales[i] as number);
  return { weights, bias };
}

/** Only the rows that are fitted hold values. */
function scaleColumns(data: SparseRows, rows: Int32Array, scales: Float32Array): SparseRows {
  const { columns, values, starts } = data;
  const scaled = new Float32Array(values.length);
  for (const row of rows) {
    const end = starts[row + 1] as number;
    for (let i = starts[row] as number; i < end; i++) {
      scaled[i] = (values[i] as number) * (scales[columns[i] as number] as number);
    }
  }
  return { ...data, values: scaled };
}

/** The sum of the row's features times the weights. */
export function dot(data: SparseRows, row: number, weights: Float32Array): number {
  const { columns, values } = data;
  const end = data.starts[row + 1] as number;
  let sum = 0;
  for (let i = data.starts[row] as number; i < end; i++) {
    sum += (values[i] as number) * (weights[columns[i] as number] as number);
  }
  return sum;
}

function addScaled(
  { columns, values, starts }: SparseRows,
  row: number,
  { weights, step }: { readonly weights: Float32Array; readonly step: number },
): void {
  const end = starts[row + 1] as number;
  for (let i = starts[row] as number; i < end; i++) {
    const column = columns[i] as number;
    weights[column] = (weights[column] as number) + step * (values[i] as number);
  }
}

function squaredLengths({ starts, values }: SparseRows, rows: Int32Array): Float64Array {
  const squares = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const end = starts[row + 1] as number;
    let sum = 0;
    for (let i = starts[row] as number; i < end; i++) sum += (values[i] as number) ** 2;
    squares[index] = sum;
  }
  return squares;
}

function shuffle(order: Int32Array, count: number, random: () => number): void {
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
