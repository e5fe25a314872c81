import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  benjaminiHochberg,
  bootstrapIntervals,
  fTail,
  groupedLmg,
  hotellingTest,
  jackknifeCovariance,
  jackknifeError,
  leastSquares,
  leaveOneOut,
  type Moments,
  median,
  mergeMoments,
  momentsOfRows,
  mulberry32,
  overallTest,
  triangleIndex,
} from '../../src/stats/index.js';
import { expectClose, pairs, referenceCase, referenceRows, rowsOfCase, singles } from './reference-cases.js';

type Named = Readonly<Record<string, number>>;
const theme1000 = referenceRows('theme_synth.csv');
const buckets = Array.from({ length: 20 }, (_, k) => momentsOfRows(theme1000.filter((_, i) => i % 20 === k)));

function errors(parts: readonly Moments[], of: (moments: Moments) => (number | null)[]): (number | null)[] {
  const replicates = leaveOneOut(parts).map(of);
  return (replicates[0] ?? []).map((_, i) => jackknifeError(replicates.map((one) => one[i] ?? 0)));
}

describe('jackknife, against R', () => {
  it('swiss_delete1_jackknife_se', () => {
    const { expected, tolerance } = referenceCase<{ se_lmg: Named }>('swiss_delete1_jackknife_se');
    const parts = rowsOfCase('swiss_lmg').map((row) => momentsOfRows([row]));
    expectClose(
      errors(parts, (moments) => [...groupedLmg(moments, singles(5)).raw]),
      expected.se_lmg,
      tolerance,
    );
  });

  it('theme1000_bucket_jackknife', () => {
    const { expected, tolerance } = referenceCase<{
      se_lmg: number[];
      se_share: number[];
      se_opp: number[];
      se_R2: number;
    }>('theme1000_bucket_jackknife');
    const lmg = (moments: Moments) => groupedLmg(moments, pairs(6));
    expectClose(
      errors(buckets, (moments) => [...lmg(moments).raw]),
      expected.se_lmg,
      tolerance,
    );
    expectClose(
      errors(buckets, (moments) => {
        const { raw, r2 } = lmg(moments);
        return raw.map((value) => (value ?? 0) / (r2 ?? 1));
      }),
      expected.se_share,
      tolerance,
    );
    expectClose(
      errors(buckets, (moments) => {
        const { coefficients } = leastSquares(moments);
        return pairs(6).map(
          ([, negative = 0]) => -(moments.mean[negative] ?? 0) * (coefficients[negative - 1] ?? 0),
        );
      }),
      expected.se_opp,
      tolerance,
    );
    expectClose(
      errors(buckets, (moments) => [lmg(moments).r2]),
      [expected.se_R2],
      tolerance,
    );
  });

  it('theme1000_jackknife_wald', () => {
    const { expected, tolerance } = referenceCase<{
      se_jack: Named;
      hotelling_F: number[];
      p: number[];
      bh: number[];
      median_var_ratio: number;
      overall_F: number;
      overall_F_adj: number;
    }>('theme1000_jackknife_wald');
    const fit = leastSquares(momentsOfRows(theme1000));
    const slopes = fit.coefficients.map((b) => b ?? 0);
    const replicates = leaveOneOut(buckets).map((moments) =>
      leastSquares(moments).coefficients.map((b) => b ?? 0),
    );
    const covariance = jackknifeCovariance(replicates) ?? [];
    expectClose(
      covariance.map((row, i) => Math.sqrt(row[i] ?? 0)),
      expected.se_jack,
      tolerance,
    );
    const tests = pairs(6).map((columns) => {
      const own = columns.map((c) => c - 1);
      return hotellingTest(
        own.map((i) => slopes[i] ?? 0),
        { covariance: own.map((i) => own.map((j) => covariance[i]?.[j] ?? 0)), buckets: 20 },
      );
    });
    tests.forEach((test, g) => {
      expectClose((test?.f ?? 0) / (expected.hotelling_F[g] ?? 1), 1, tolerance);
    });
    expectClose(
      tests.map((test) => test?.p),
      expected.p,
      tolerance,
    );
    expectClose(benjaminiHochberg(tests.map((test) => test?.p ?? null)), expected.bh, tolerance);
    const varianceRatios = covariance.map((row, i) => (row[i] ?? 0) / (fit.errors[i] ?? 1) ** 2);
    expectClose(median(varianceRatios), expected.median_var_ratio, tolerance);
    const { r2, df1, df2 } = fit;
    expectClose(overallTest({ r2: r2 ?? 0, df1, df2 })?.f, expected.overall_F, tolerance);
    expectClose(overallTest({ r2: r2 ?? 0, df1, df2, varianceRatios })?.f, expected.overall_F_adj, tolerance);
  });

  it('theme1000_group_lmg: Wald tests from HC3', async () => {
    const { expected, tolerance } = referenceCase<{ waldF_hc3: number[]; waldp_hc3: number[]; bh: number[] }>(
      'theme1000_group_lmg',
    );
    const { robustErrors } = await import('../../src/stats/robust-errors.js');
    const { invertSymmetric, quadraticForm } = await import('../../src/stats/solve-symmetric.js');
    const fit = robustErrors(theme1000, { type: 'HC3' });
    const waldF = pairs(6).map((columns) => {
      const block = columns.map((i) => columns.map((j) => fit?.covariance[i]?.[j] ?? 0));
      const slopes = columns.map((i) => fit?.coefficients[i] ?? 0);
      return quadraticForm(invertSymmetric(block) ?? [], slopes) / 2;
    });
    expectClose(waldF, expected.waldF_hc3, tolerance);
    const p = waldF.map((f) => fTail(f, { df1: 2, df2: 1000 - 13 }));
    expectClose(p, expected.waldp_hc3, tolerance);
    expectClose(benjaminiHochberg(p), expected.bh, tolerance);
  });

  it('swiss_boot_ci_loose', () => {
    const { expected, tolerance } = referenceCase<{ percentile: number[][]; bca: number[][] }>(
      'swiss_boot_ci_loose',
    );
    const rows = rowsOfCase('swiss_lmg');
    const found = bootstrapIntervals(
      rows,
      (drawn) => groupedLmg(momentsOfRows(drawn), singles(5)).raw.map((value) => value ?? 0),
      { replicates: 2000, random: mulberry32(42) },
    );
    for (const kind of ['percentile', 'bca'] as const) {
      expectClose(
        found[kind].map(({ low }) => low),
        expected[kind][0],
        tolerance,
      );
      expectClose(
        found[kind].map(({ high }) => high),
        expected[kind][1],
        tolerance,
      );
    }
  });
});

describe('mergeMoments', () => {
  it('gives any split, merged in any order, as the single pass', () => {
    const rows = rowsOfCase('attitude_lmg').map((row, i) => [...row, 1e4 + i * 0.1]);
    const whole = momentsOfRows(rows);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: rows.length, maxLength: rows.length }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }),
        (parts, order) => {
          const shards = order
            .map((part) => rows.filter((_, i) => parts[i] === part))
            .filter((s) => s.length > 0);
          const merged = shards.map((shard) => momentsOfRows(shard)).reduce(mergeMoments);
          const relative = (found: Float64Array, expected: Float64Array): number[] =>
            [...found].map((value, i) => value / (expected[i] ?? 1));
          expectClose(
            relative(merged.mean, whole.mean),
            [...whole.mean].map(() => 1),
            1e-10,
          );
          for (let i = 0; i < whole.size; i += 1)
            for (let j = 0; j <= i; j += 1) {
              const at = (moments: Moments, a: number, b: number): number =>
                moments.comoment[triangleIndex(a, b)] ?? 0;
              const scale = Math.sqrt(at(whole, i, i) * at(whole, j, j));
              expectClose(at(merged, i, j) / scale, at(whole, i, j) / scale, 1e-10);
            }
          expect(merged.count).toBe(whole.count);
        },
      ),
    );
  });

  it('refuses different sizes, ragged rows and bad weights', () => {
    expect(() => mergeMoments(momentsOfRows([[1]]), momentsOfRows([[1, 2]]))).toThrow(RangeError);
    expect(() => momentsOfRows([[1, 2], [1]])).toThrow(RangeError);
    expect(() => momentsOfRows([[1, Number.NaN]])).toThrow(RangeError);
    expect(() => momentsOfRows([[1]], { weights: [-1] })).toThrow(/0 or more/);
    expect(momentsOfRows([[1], [2]], { weights: [0, 0] }).count).toBe(0);
  });
});

describe('hotellingTest', () => {
  it('is not made with too few buckets or a singular covariance', () => {
    expect(
      hotellingTest([1, 2], {
        covariance: [
          [1, 0],
          [0, 1],
        ],
        buckets: 2,
      }),
    ).toBeNull();
    expect(
      hotellingTest([1, 2], {
        covariance: [
          [1, 1],
          [1, 1],
        ],
        buckets: 20,
      }),
    ).toBeNull();
    expect(jackknifeCovariance([[1]])).toBeNull();
  });
});
