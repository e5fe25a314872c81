import { describe, expect, it } from '@jest/globals';
import {
  leastSquares,
  momentsOfRows,
  netPromoterScore,
  proportionalOdds,
  removalGap,
  robustErrors,
} from '../../src/stats/index.js';
import { expectClose, momentsOfCase, referenceCase, referenceRows, rowsOfCase } from './reference-cases.js';

type Named = Readonly<Record<string, number>>;
const theme1000 = referenceRows('theme_synth.csv');

function errorsOf(covariance: readonly (readonly number[])[] | undefined): number[] {
  return (covariance ?? []).map((row, i) => Math.sqrt(row[i] ?? 0));
}

describe('leastSquares, against lm and sandwich', () => {
  it('attitude_ols_hc', () => {
    const { expected, tolerance } = referenceCase<{
      coef: Named;
      se: Named;
      se_hc1: Named;
      se_hc3: Named;
      adjR2: number;
    }>('attitude_ols_hc');
    const rows = rowsOfCase('attitude_lmg');
    const fit = leastSquares(momentsOfRows(rows));
    expectClose([fit.intercept, ...fit.coefficients], expected.coef, tolerance);
    expectClose(fit.errors, Object.values(expected.se).slice(1), tolerance);
    expectClose(fit.adjustedR2, expected.adjR2, tolerance);
    expectClose(errorsOf(robustErrors(rows, { type: 'HC1' })?.covariance), expected.se_hc1, tolerance);
    expectClose(errorsOf(robustErrors(rows, { type: 'HC3' })?.covariance), expected.se_hc3, tolerance);
  });

  it('longley_lmg_near_collinear, and after adding a million to everything', () => {
    const { expected, tolerance } = referenceCase<{ coef: Named; R2: number }>('longley_lmg_near_collinear');
    const fit = leastSquares(momentsOfCase('longley_lmg_near_collinear'));
    expectClose([fit.intercept, ...fit.coefficients], expected.coef, tolerance);
    const shifted = rowsOfCase('longley_lmg_near_collinear').map((row) => row.map((value) => value + 1e6));
    const far = leastSquares(momentsOfRows(shifted));
    expectClose(far.coefficients, fit.coefficients, 1e-6);
    expectClose(far.r2, expected.R2, tolerance);
  });

  it('theme1000_group_lmg', () => {
    const { expected, tolerance } = referenceCase<{
      n: number;
      R2: number;
      adjR2: number;
      coef: Named;
      se_ols: Named;
      se_hc1: Named;
      se_hc3: Named;
    }>('theme1000_group_lmg');
    const moments = momentsOfRows(theme1000);
    const fit = leastSquares(moments);
    expect(moments.count).toBe(expected.n);
    expectClose([fit.r2, fit.adjustedR2], [expected.R2, expected.adjR2], tolerance);
    expectClose([fit.intercept, ...fit.coefficients], expected.coef, tolerance);
    expectClose(fit.errors, Object.values(expected.se_ols).slice(1), tolerance);
    expectClose(errorsOf(robustErrors(theme1000, { type: 'HC1' })?.covariance), expected.se_hc1, tolerance);
    expectClose(errorsOf(robustErrors(theme1000, { type: 'HC3' })?.covariance), expected.se_hc3, tolerance);
  });

  it('theme1000_cluster_se', () => {
    const { expected, tolerance } = referenceCase<{ se_CR1: Named; se_CR0: Named }>('theme1000_cluster_se');
    const clusters = theme1000.map((_, i) => Math.floor(i / 4));
    for (const type of ['CR0', 'CR1'] as const)
      expectClose(
        errorsOf(robustErrors(theme1000, { type, clusters })?.covariance),
        expected[`se_${type}`],
        tolerance,
      );
  });

  it('theme1000_impact: raw gaps', () => {
    const { expected, tolerance } = referenceCase<{
      removal_any: number[];
      removal_neg: number[];
      removal_pos: number[];
    }>('theme1000_impact');
    const gap = (has: (row: readonly number[]) => boolean): number | null => {
      const mean = (rows: readonly (readonly number[])[]): number =>
        rows.reduce((sum, row) => sum + (row[0] ?? 0), 0) / rows.length;
      const own = theme1000.filter(has);
      return removalGap({ mean: mean(theme1000), share: own.length / theme1000.length, meanWith: mean(own) });
    };
    const drivers = [0, 1, 2, 3, 4, 5];
    const flag = (row: readonly number[], column: number): boolean => row[column] === 1;
    expectClose(
      drivers.map((g) => gap((row) => flag(row, 2 + 2 * g))),
      expected.removal_neg,
      tolerance,
    );
    expectClose(
      drivers.map((g) => gap((row) => flag(row, 1 + 2 * g))),
      expected.removal_pos,
      tolerance,
    );
    expectClose(
      drivers.map((g) => gap((row) => flag(row, 1 + 2 * g) || flag(row, 2 + 2 * g))),
      expected.removal_any,
      tolerance,
    );
  });

  it('removal_nps_hand', () => {
    const { data, expected, tolerance } = referenceCase<Named>('removal_nps_hand') as unknown as {
      data: { scores: number[]; theme_rows0: number[] };
      expected: Named;
      tolerance: number;
    };
    const all = netPromoterScore(data.scores);
    const without = netPromoterScore(data.scores.filter((_, i) => !data.theme_rows0.includes(i)));
    expectClose(
      [all?.score, without?.score, (all?.score ?? 0) - (without?.score ?? 0), all?.error],
      [expected.nps_all, expected.nps_without, expected.impact, expected.se_nps],
      tolerance,
    );
    expect(netPromoterScore([])).toBeNull();
  });
});

describe('leastSquares, degenerate input', () => {
  it('gives null for every member of an aliased set, and the rest as if without copies', () => {
    const rows = referenceRows('theme_synth.csv').map((row) => [...row, row[1] ?? 0, 1 - (row[4] ?? 0)]);
    const fit = leastSquares(momentsOfRows(rows));
    const plain = leastSquares(momentsOfRows(referenceRows('theme_synth.csv')));
    expect(fit.state[0]).toBe('aliased');
    expect(fit.state[12]).toBe('aliased');
    expect(fit.state[3]).toBe('aliased');
    expect(fit.state[13]).toBe('aliased');
    expect(fit.coefficients[0]).toBeNull();
    expectClose(fit.coefficients[1], plain.coefficients[1], 1e-10);
    expectClose(fit.r2, plain.r2, 1e-12);
    expect(fit.rank).toBe(12);
  });

  it('tells a constant column, a perfect fit and a saturated one', () => {
    const constant = leastSquares(momentsOfRows([1, 2, 3, 5].map((x) => [x * x, x, 4])));
    expect(constant.state).toEqual(['estimated', 'constant']);
    const perfect = leastSquares(momentsOfRows([1, 2, 3, 5].map((x) => [3 + 2 * x, x])));
    expectClose(
      [perfect.r2, perfect.intercept, ...perfect.coefficients, ...perfect.errors],
      [1, 3, 2, 0],
      1e-7,
    );
    const saturated = leastSquares(
      momentsOfRows([
        [1, 0, 1],
        [2, 1, 1],
        [5, 1, 0],
      ]),
    );
    expect(saturated.residualVariance).toBeNull();
    expect(saturated.adjustedR2).toBeNull();
    expect(
      leastSquares(
        momentsOfRows([
          [7, 1],
          [7, 2],
        ]),
      ).r2,
    ).toBeNull();
    expect(leastSquares(momentsOfRows([])).r2).toBeNull();
    expect(
      robustErrors(
        rowsOfCase('attitude_lmg').map((row) => [...row, row[1] ?? 0]),
        { type: 'HC1' },
      ),
    ).toBeNull();
  });

  it('with whole weights is the regression of repeated rows', () => {
    const rows = rowsOfCase('attitude_lmg').slice(0, 20);
    const weights = rows.map((_, i) => 1 + (i % 3));
    const weighted = leastSquares(momentsOfRows(rows, { weights }));
    const repeated = leastSquares(momentsOfRows(rows.flatMap((row, i) => Array(weights[i]).fill(row))));
    expectClose(weighted.coefficients, repeated.coefficients, 1e-10);
    expectClose(weighted.r2, repeated.r2, 1e-12);
  });
});

describe('proportionalOdds, against clm and polr', () => {
  interface OrdinalCase {
    readonly beta: Named;
    readonly alpha: Named;
    readonly se: Named;
    readonly loglik: number;
  }

  it('theme1000_proportional_odds', () => {
    const { expected, tolerance } = referenceCase<OrdinalCase>('theme1000_proportional_odds');
    const fit = proportionalOdds({
      categories: theme1000.map((row) => row[0] ?? 0),
      rows: theme1000.map((row) => row.slice(1)),
    });
    expectClose(fit?.slopes, expected.beta, tolerance);
    expectClose(fit?.thresholds, expected.alpha, tolerance);
    expectClose(fit?.slopeErrors, expected.se, tolerance);
    expectClose(fit?.logLikelihood, expected.loglik, tolerance);
  });

  it('housing_proportional_odds', () => {
    const { data, expected, tolerance } = referenceCase<OrdinalCase>(
      'housing_proportional_odds',
    ) as unknown as {
      data: { rows: Record<string, string & number>[]; levels: Record<string, string[]> };
      expected: OrdinalCase;
      tolerance: number;
    };
    const dummy = (row: Record<string, string>, key: string): number[] =>
      (data.levels[key] ?? []).slice(1).map((level) => (row[key] === level ? 1 : 0));
    const fit = proportionalOdds({
      categories: data.rows.map((row) => (data.levels.Sat ?? []).indexOf(row.Sat ?? '')),
      rows: data.rows.map((row) => [...dummy(row, 'Infl'), ...dummy(row, 'Type'), ...dummy(row, 'Cont')]),
      weights: data.rows.map((row) => row.Freq ?? 0),
    });
    expectClose(fit?.slopes, expected.beta, tolerance);
    expectClose(fit?.thresholds, expected.alpha, tolerance);
    expectClose([...(fit?.thresholdErrors ?? []), ...(fit?.slopeErrors ?? [])], expected.se, tolerance);
    expectClose(fit?.logLikelihood, expected.loglik, tolerance);
  });
});
