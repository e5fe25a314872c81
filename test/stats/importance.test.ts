import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dominance,
  groupedLmg,
  momentsOfRows,
  mulberry32,
  permutationLmg,
  relativeWeights,
  selectMoments,
  standardizedSlopes,
} from '../../src/stats/index.js';
import {
  expectClose,
  momentsOfCase,
  pairs,
  referenceCase,
  referenceRows,
  rowsOfCase,
  singles,
  synthesize,
} from './reference-cases.js';

type Named = Readonly<Record<string, number>>;

interface ImportanceCase {
  readonly R2: number;
  readonly lmg: Named;
  readonly last: Named;
  readonly first: Named;
  readonly betasq: Named;
  readonly pratt?: Named;
  readonly johnson: Named;
}

function checkImportance(name: string): void {
  const { expected, tolerance, data } = referenceCase<ImportanceCase>(name);
  const moments = momentsOfCase(name);
  const groups = singles(data.columns.length);
  const lmg = groupedLmg(moments, groups);
  const { first, last } = dominance(moments, groups);
  const slopes = standardizedSlopes(moments);
  expectClose(lmg.r2, expected.R2, tolerance);
  expectClose(lmg.raw, expected.lmg, tolerance);
  expectClose(last, expected.last, tolerance);
  expectClose(first, expected.first, tolerance);
  expectClose(relativeWeights(moments, groups), expected.johnson, tolerance);
  if (expected.betasq !== undefined)
    expectClose(
      slopes.map(({ beta }) => (beta ?? 0) ** 2),
      expected.betasq,
      tolerance,
    );
  if (expected.pratt !== undefined)
    expectClose(
      slopes.map(({ pratt }) => pratt),
      expected.pratt,
      tolerance,
    );
}

describe('importance of single columns, against relaimpo, domir and rwa', () => {
  it('swiss_lmg', () => {
    checkImportance('swiss_lmg');
    const { expected, tolerance } = referenceCase<{ share_lmg: Named }>('swiss_lmg');
    const { raw, r2 } = groupedLmg(momentsOfCase('swiss_lmg'), singles(5));
    expectClose(
      raw.map((value) => (value ?? 0) / (r2 ?? 1)),
      expected.share_lmg,
      tolerance,
    );
  });

  it('swiss_johnson_rwa', () => {
    const { expected, tolerance } = referenceCase<{ raw: Named }>('swiss_johnson_rwa');
    expectClose(relativeWeights(momentsOfCase('swiss_lmg'), singles(5)), expected.raw, tolerance);
  });

  it('attitude_lmg', () => checkImportance('attitude_lmg'));

  it('longley_lmg_near_collinear', () => {
    checkImportance('longley_lmg_near_collinear');
    const { expected, tolerance } = referenceCase<{ vif: Named }>('longley_lmg_near_collinear');
    const slopes = standardizedSlopes(momentsOfCase('longley_lmg_near_collinear'));
    expectClose(
      slopes.map(({ inflation }, i) => (inflation ?? 0) / (Object.values(expected.vif)[i] ?? 1)),
      slopes.map(() => 1),
      tolerance,
    );
  });

  it('mtcars_am_vs_cyl_dominance', () => {
    const { expected, tolerance } = referenceCase<
      ImportanceCase & { conditional_by_size: Record<string, number[]>; published: Named }
    >('mtcars_am_vs_cyl_dominance');
    const moments = momentsOfCase('mtcars_am_vs_cyl_dominance');
    const { raw, r2 } = groupedLmg(moments, singles(3));
    const { first, last, conditional } = dominance(moments, singles(3));
    expectClose(raw, expected.lmg, tolerance);
    expectClose(conditional, expected.conditional_by_size, tolerance);
    expectClose(first, expected.first, tolerance);
    expectClose(last, expected.last, tolerance);
    expectClose(relativeWeights(moments, singles(3)), expected.johnson, tolerance);
    expectClose([...raw, r2], expected.published, 5e-8);
  });

  it('mtcars_vs_cyl_carb_dominance', () => {
    const { expected, tolerance } = referenceCase<
      ImportanceCase & { conditional_by_size: Record<string, number[]> }
    >('mtcars_vs_cyl_carb_dominance');
    const moments = momentsOfCase('mtcars_vs_cyl_carb_dominance');
    expectClose(groupedLmg(moments, singles(3)).raw, expected.lmg, tolerance);
    expectClose(dominance(moments, singles(3)).conditional, expected.conditional_by_size, tolerance);
  });

  it('mtcars4_johnson_vs_lmg_rank_flip', () => {
    const { expected, tolerance } = referenceCase<ImportanceCase>('mtcars4_johnson_vs_lmg_rank_flip');
    const moments = momentsOfCase('mtcars4_johnson_vs_lmg_rank_flip');
    const lmg = groupedLmg(moments, singles(4));
    expectClose(lmg.r2, expected.R2, tolerance);
    expectClose(lmg.raw, expected.lmg, tolerance);
    expectClose(relativeWeights(moments, singles(4)), expected.johnson, tolerance);
  });

  it('two_predictors_identity', () => {
    const { expected, tolerance } = referenceCase<{ R2: number; lmg: number[]; johnson: number[] }>(
      'two_predictors_identity',
    );
    const moments = momentsOfCase('two_predictors_identity');
    expectClose(groupedLmg(moments, singles(2)).raw, expected.lmg, tolerance);
    expectClose(relativeWeights(moments, singles(2)), expected.johnson, tolerance);
  });

  it('aliased_column_mtcars', () => {
    const { expected, tolerance } = referenceCase<{ R2: number; lmg: number[]; johnson_pinv: number[] }>(
      'aliased_column_mtcars',
    );
    const rows = rowsOfCase('aliased_column_mtcars').map(([y = 0, cyl = 0, wt = 0]) => [
      y,
      cyl,
      2 * cyl + 1,
      wt,
    ]);
    const moments = momentsOfRows(rows);
    const lmg = groupedLmg(moments, singles(3));
    expectClose(lmg.r2, expected.R2, tolerance);
    expectClose(lmg.raw, expected.lmg, tolerance);
    expectClose(relativeWeights(moments, singles(3)), expected.johnson_pinv, tolerance);
  });
});

describe('importance of paired columns', () => {
  it('theme1000_group_lmg', () => {
    const { expected, tolerance } = referenceCase<{
      R2: number;
      lmg: number[];
      last: number[];
      first: number[];
      johnson_by_column: Named;
    }>('theme1000_group_lmg');
    const moments = momentsOfRows(referenceRows('theme_synth.csv'));
    const lmg = groupedLmg(moments, pairs(6));
    expectClose(lmg.r2, expected.R2, tolerance);
    expectClose(lmg.raw, expected.lmg, tolerance);
    expectClose(dominance(moments, pairs(6)).last, expected.last, tolerance);
    expectClose(dominance(moments, pairs(6)).first, expected.first, tolerance);
    expectClose(relativeWeights(moments, singles(12)), expected.johnson_by_column, tolerance);
  });

  it('dup_driver', () => {
    const { expected, tolerance } = referenceCase<{ lmg: number[]; R2: number }>('dup_driver');
    const moments = selectMoments(
      momentsOfRows(referenceRows('theme_synth.csv')),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2],
    );
    const lmg = groupedLmg(moments, pairs(7));
    expectClose(lmg.raw, expected.lmg, tolerance);
    expectClose(lmg.r2, expected.R2, tolerance);
  });

  it('theme20_exact_2pow20, and sampled orders near it', () => {
    const { expected, tolerance } = referenceCase<{
      R2: number;
      lmg: number[];
      johnson_sum_by_group: number[];
    }>('theme20_exact_2pow20');
    const random = mulberry32(4242);
    const effects = Array.from({ length: 20 }, () => {
      const praised = 0.02 + 0.1 * random();
      const blamed = 0.02 + 0.1 * random();
      const reward = 1.2 * random();
      return [praised, blamed, reward, -2.5 * random()] as const;
    });
    const moments = momentsOfRows(synthesize(31337, { n: 5000, effects, base: 7 }));
    const lmg = groupedLmg(moments, pairs(20));
    expectClose(lmg.r2, expected.R2, tolerance);
    expectClose(lmg.raw, expected.lmg, tolerance);
    expectClose(relativeWeights(moments, pairs(20)), expected.johnson_sum_by_group, tolerance);
    const sampled = permutationLmg(moments, pairs(20), { pairs: 200, seed: 5 });
    sampled.raw.forEach((value, g) => {
      const away = Math.abs((value ?? 0) - (expected.lmg[g] ?? 0));
      expect(away).toBeLessThan(5 * (sampled.error[g] ?? 0));
      expect(sampled.error[g]).toBeLessThan(5e-4);
    });
  });
});

describe('importance, degenerate input', () => {
  const mtcars = rowsOfCase('two_predictors_identity');

  it('gives null for a column that does not vary', () => {
    const rows = mtcars.map(([y = 0, cyl = 0, wt = 0]) => [y, cyl, 1, wt]);
    const { raw } = groupedLmg(momentsOfRows(rows), singles(3));
    expectClose([raw[0], raw[2]], [0.4017873, 0.42844009], 1e-7);
    expect(raw[1]).toBeNull();
    expect(permutationLmg(momentsOfRows(rows), singles(3), { pairs: 5 }).raw[1]).toBeNull();
  });

  it('gives null where the outcome does not vary', () => {
    const rows = mtcars.map(([, cyl = 0, wt = 0]) => [7, cyl, wt]);
    expect(groupedLmg(momentsOfRows(rows), singles(2))).toEqual({ r2: null, raw: [null, null] });
  });

  it('gives all of R2 to a perfect or an only driver', () => {
    const perfect = momentsOfRows([1, 2, 3, 4, 9].map((x) => [3 + 2 * x, x]));
    expectClose(groupedLmg(perfect, singles(1)), { r2: 1, raw: [1] }, 1e-14);
    const single = selectMoments(momentsOfRows(mtcars), [0, 2]);
    const { r2, raw } = groupedLmg(single, [[1]]);
    expectClose(raw, [r2], 1e-14);
    expectClose(relativeWeights(single, [[1]]), [r2], 1e-12);
    expectClose(dominance(single, [[1]]), { first: [r2], last: [r2], conditional: [[r2]] }, 1e-14);
  });

  it('gives squared correlations to orthogonal columns', () => {
    const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [
      3 * (i & 1) + (i & 2) + ((i * i) % 5),
      i & 1,
      (i >> 1) & 1,
    ]);
    const moments = momentsOfRows(rows);
    const squared = standardizedSlopes(moments).map(({ correlation }) => correlation ** 2);
    expectClose(groupedLmg(moments, singles(2)).raw, squared, 1e-14);
    expectClose(dominance(moments, singles(2)).last, squared, 1e-14);
  });

  it('does not count the complement of a column', () => {
    const rows = referenceRows('theme_synth.csv').map((row) => [row[0] ?? 0, 1 - (row[2] ?? 0), row[2] ?? 0]);
    const moments = momentsOfRows(rows);
    expectClose(groupedLmg(moments, [[1, 2]]).raw, groupedLmg(moments, [[2]]).raw, 1e-12);
  });

  it('does not depend on the order of drivers, and sums to R2', () => {
    const moments = momentsOfRows(referenceRows('theme_synth_small.csv'));
    const straight = groupedLmg(moments, pairs(6)).raw;
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(order, (permutation) => {
        const all = pairs(6);
        const { raw, r2 } = groupedLmg(
          moments,
          permutation.map((g) => all[g] ?? []),
        );
        permutation.forEach((g, i) => {
          expectClose(raw[i], straight[g], 1e-12);
        });
        expectClose(
          raw.reduce<number>((sum, value) => sum + (value ?? 0), 0),
          r2,
          1e-12,
        );
      }),
    );
  });

  it('refuses more groups than it can enumerate', () => {
    const moments = momentsOfRows([Array.from({ length: 22 }, (_, i) => i)]);
    expect(() =>
      groupedLmg(
        momentsOfRows(
          [...Array(30).keys()].map((i) => [...Array(22).keys()].map((j) => (i * (j + 1) * 7919) % 101)),
        ),
        singles(21),
      ),
    ).toThrow(/at most 20/);
    expect(groupedLmg(moments, singles(21)).r2).toBeNull();
  });
});
