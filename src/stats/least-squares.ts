import type { Moments } from './moments.js';
import { triangleIndex } from './moments.js';
import { sweep } from './sweep.js';

export interface LeastSquaresOptions {
  /** Index of the outcome among the variables of the moments. @default 0 */
  readonly outcome?: number;
  /** Indexes of the predictors. @default all others, in order */
  readonly predictors?: readonly number[];
  /** A column whose share of variance not explained by the others falls below this is aliased. @default 1e-9 */
  readonly tolerance?: number;
}

/** A linear regression. `n`-based figures count rows, so with weights they are those of weighted least squares. */
export interface LeastSquaresFit {
  readonly predictors: readonly number[];
  /** Null where a predictor has no variance or cannot be told from others; see `state`. */
  readonly coefficients: readonly (number | null)[];
  readonly intercept: number | null;
  readonly state: readonly ('estimated' | 'aliased' | 'constant')[];
  readonly rank: number;
  /** Null where the outcome does not vary. */
  readonly r2: number | null;
  readonly adjustedR2: number | null;
  /** Residual variance; null without residual degrees of freedom. */
  readonly residualVariance: number | null;
  /** Classic standard errors; null where the coefficient is. */
  readonly errors: readonly (number | null)[];
  readonly df1: number;
  readonly df2: number;
}

/**
 * Least squares from moments, rank-aware: the fit (R2) uses every direction that can be estimated, and a coefficient
 * is given only where it is unique. Method: the sweep operator (Goodnight 1979) on the correlation matrix, largest
 * pivot first. Every member of an aliased set is null, not only the last one met.
 */
export function leastSquares(moments: Moments, options: LeastSquaresOptions = {}): LeastSquaresFit {
  const { outcome = 0, tolerance = 1e-9 } = options;
  const predictors = options.predictors ?? others(moments.size, outcome);
  const spread = [...predictors, outcome].map((i) => Math.sqrt(moments.comoment[triangleIndex(i, i)] ?? 0));
  const p = predictors.length;
  const scaleY = spread[p] ?? 0;
  const matrix = flatCorrelations(moments, { variables: [...predictors, outcome], spread });
  const swept = sweep(matrix, { size: p + 1, columns: p, tolerance });
  const state = swept.pivoted.map((pivoted, i) =>
    spread[i] === 0 ? 'constant' : pivoted && !swept.aliased[i] ? 'estimated' : 'aliased',
  );
  const rank = swept.pivoted.filter(Boolean).length;
  const df2 = moments.count - rank - 1;
  const rest = Math.max(0, swept.at(p, p));
  const r2 = scaleY > 0 ? 1 - rest : null;
  const residualVariance = df2 > 0 ? (rest * scaleY * scaleY) / df2 : null;
  const coefficients = state.map((kind, i) =>
    kind === 'estimated' ? (swept.at(i, p) * scaleY) / (spread[i] ?? 1) : null,
  );
  return {
    predictors,
    coefficients,
    intercept: interceptOf(moments, { outcome, predictors, coefficients, state }),
    state,
    rank,
    r2,
    adjustedR2: r2 === null || df2 <= 0 ? null : 1 - ((1 - r2) * (moments.count - 1)) / df2,
    residualVariance,
    errors: state.map((kind, i) =>
      kind === 'estimated' && residualVariance !== null
        ? Math.sqrt(residualVariance * -swept.at(i, i)) / (spread[i] ?? 1)
        : null,
    ),
    df1: rank,
    df2,
  };
}

function others(size: number, outcome: number): number[] {
  return Array.from({ length: size }, (_, i) => i).filter((i) => i !== outcome);
}

function flatCorrelations(
  { comoment }: Moments,
  { variables, spread }: { variables: readonly number[]; spread: readonly number[] },
): Float64Array {
  const size = variables.length;
  const flat = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      const scale = (spread[i] as number) * (spread[j] as number);
      const at = triangleIndex(variables[i] as number, variables[j] as number);
      const value = scale > 0 ? (comoment[at] as number) / scale : 0;
      flat[i * size + j] = value;
      flat[j * size + i] = value;
    }
  return flat;
}

interface InterceptParts {
  readonly outcome: number;
  readonly predictors: readonly number[];
  readonly coefficients: readonly (number | null)[];
  readonly state: LeastSquaresFit['state'];
}

function interceptOf(moments: Moments, parts: InterceptParts): number | null {
  if (moments.count === 0 || parts.state.includes('aliased')) return null;
  let intercept = moments.mean[parts.outcome] ?? 0;
  parts.predictors.forEach((variable, i) => {
    intercept -= (parts.coefficients[i] ?? 0) * (moments.mean[variable] ?? 0);
  });
  return intercept;
}
