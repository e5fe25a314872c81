import { invertSymmetric } from './solve-symmetric.js';

export interface ProportionalOddsData {
  /** Category of each row: 0 to the number of categories less one, each taken at least once. */
  readonly categories: readonly number[];
  readonly rows: readonly (readonly number[])[];
  /** @default 1 for every row */
  readonly weights?: readonly number[];
}

export interface ProportionalOddsFit {
  readonly slopes: readonly number[];
  readonly thresholds: readonly number[];
  /** Standard errors from the observed information. */
  readonly slopeErrors: readonly number[];
  readonly thresholdErrors: readonly number[];
  readonly logLikelihood: number;
}

interface Step {
  readonly value: number;
  readonly gradient: number[];
  /** Negative second derivatives. */
  readonly information: number[][];
}

/**
 * Cumulative logit model of an ordered outcome, logit P(Y <= j) = threshold_j - x'b (McCullagh 1980), by Newton's
 * method with step halving. An offline check that least squares on a rating orders drivers rightly. Null where it does
 * not converge or the columns are collinear.
 */
export function proportionalOdds(data: ProportionalOddsData): ProportionalOddsFit | null {
  const cuts = Math.max(...data.categories);
  const p = data.rows[0]?.length ?? 0;
  let parameters = [...startingCuts(data, cuts), ...new Array<number>(p).fill(0)];
  let step = likelihood(data, parameters, cuts);
  for (let round = 0; round < 100; round += 1) {
    const inverse = invertSymmetric(step.information);
    if (inverse === null) return null;
    const direction = inverse.map((row) => row.reduce((sum, v, j) => sum + v * (step.gradient[j] ?? 0), 0));
    if (Math.max(...direction.map(Math.abs)) < 1e-9) return toFit(parameters, { step, inverse, cuts });
    let scale = 1;
    let next = step;
    let moved = parameters;
    do {
      moved = parameters.map((value, i) => value + scale * (direction[i] ?? 0));
      next = likelihood(data, moved, cuts);
      scale /= 2;
    } while (!(next.value >= step.value - 1e-9) && scale > 1e-8);
    parameters = moved;
    step = next;
  }
  return null;
}

function toFit(
  parameters: readonly number[],
  { step, inverse, cuts }: { step: Step; inverse: readonly (readonly number[])[]; cuts: number },
): ProportionalOddsFit {
  const errors = inverse.map((row, i) => Math.sqrt(row[i] ?? 0));
  return {
    slopes: parameters.slice(cuts),
    thresholds: parameters.slice(0, cuts),
    slopeErrors: errors.slice(cuts),
    thresholdErrors: errors.slice(0, cuts),
    logLikelihood: step.value,
  };
}

function startingCuts({ categories, weights }: ProportionalOddsData, cuts: number): number[] {
  const weight = (i: number): number => weights?.[i] ?? 1;
  const total = categories.reduce((sum, _, i) => sum + weight(i), 0);
  return Array.from({ length: cuts }, (_, j) => {
    const under = categories.reduce((sum, category, i) => sum + (category <= j ? weight(i) : 0), 0);
    const share = (under + 0.5) / (total + 1);
    return Math.log(share / (1 - share));
  });
}

/** Log-likelihood, gradient and information. Row i with category j has chance F(upper) - F(lower). */
function likelihood(data: ProportionalOddsData, parameters: readonly number[], cuts: number): Step {
  const size = parameters.length;
  const gradient = new Array<number>(size).fill(0);
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  let value = 0;
  data.rows.forEach((x, i) => {
    const weight = data.weights?.[i] ?? 1;
    const category = data.categories[i] ?? 0;
    const level = x.reduce((sum, v, j) => sum + v * (parameters[cuts + j] ?? 0), 0);
    const upper = category < cuts ? logistic((parameters[category] ?? 0) - level) : CERTAIN;
    const lower = category > 0 ? logistic((parameters[category - 1] ?? 0) - level) : IMPOSSIBLE;
    const chance = upper.value - lower.value;
    value += chance > 0 ? weight * Math.log(chance) : Number.NEGATIVE_INFINITY;
    const a = upper.density / chance;
    const b = lower.density / chance;
    const up = Array.from({ length: size }, (_, k) =>
      k >= cuts ? -(x[k - cuts] ?? 0) : k === category ? 1 : 0,
    );
    const down = up.map((v, k) => (k >= cuts ? v : k === category - 1 ? 1 : 0));
    const curveUp = upper.slope / chance - a * a;
    const curveDown = -lower.slope / chance - b * b;
    for (let k = 0; k < size; k += 1) {
      const uk = up[k] ?? 0;
      const dk = down[k] ?? 0;
      if (uk === 0 && dk === 0) continue;
      gradient[k] = (gradient[k] ?? 0) + weight * (a * uk - b * dk);
      const row = information[k] ?? [];
      for (let m = 0; m < size; m += 1) {
        const um = up[m] ?? 0;
        const dm = down[m] ?? 0;
        const second = curveUp * uk * um + curveDown * dk * dm + a * b * (uk * dm + dk * um);
        row[m] = (row[m] ?? 0) - weight * second;
      }
    }
  });
  return { value, gradient, information };
}

interface Logistic {
  readonly value: number;
  readonly density: number;
  readonly slope: number;
}
const CERTAIN: Logistic = { value: 1, density: 0, slope: 0 };
const IMPOSSIBLE: Logistic = { value: 0, density: 0, slope: 0 };

function logistic(z: number): Logistic {
  const value = 1 / (1 + Math.exp(-z));
  const density = value * (1 - value);
  return { value, density, slope: density * (1 - 2 * value) };
}
