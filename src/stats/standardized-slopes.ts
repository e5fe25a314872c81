import { type LeastSquaresOptions, leastSquares } from './least-squares.js';
import type { Moments } from './moments.js';
import { triangleIndex } from './moments.js';

export interface StandardizedSlope {
  /** Slope in standard deviations; null where the slope is. */
  readonly beta: number | null;
  /** Correlation with the outcome. */
  readonly correlation: number;
  /** beta x correlation (Hoffman 1960; Pratt 1987): sums to R2, but can be negative. */
  readonly pratt: number | null;
  /** Variance inflation factor, 1 / (1 - R2 of the column on the others). */
  readonly inflation: number | null;
}

/** Standardized slopes of a regression and the older importance measures made from them. */
export function standardizedSlopes(moments: Moments, options: LeastSquaresOptions = {}): StandardizedSlope[] {
  const { outcome = 0 } = options;
  const fit = leastSquares(moments, options);
  const square = (i: number, j: number): number => moments.comoment[triangleIndex(i, j)] ?? 0;
  return fit.predictors.map((variable, i) => {
    const slope = fit.coefficients[i] ?? null;
    const error = fit.errors[i] ?? null;
    const ratio = Math.sqrt(square(variable, variable) / square(outcome, outcome));
    const correlation =
      square(variable, outcome) / Math.sqrt(square(variable, variable) * square(outcome, outcome));
    const beta = slope === null ? null : slope * ratio;
    const { residualVariance } = fit;
    return {
      beta,
      correlation,
      pratt: beta === null ? null : beta * correlation,
      inflation:
        error === null || !residualVariance
          ? null
          : (error * error * square(variable, variable)) / residualVariance,
    };
  });
}
