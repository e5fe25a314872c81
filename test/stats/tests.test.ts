import { describe, expect, it } from '@jest/globals';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  fisherExactTest,
  holm,
  logOdds,
  newcombeInterval,
  poissonRatioTest,
  sequentialTest,
  twoProportionTest,
  welchTest,
  wilsonInterval,
} from '../../src/stats/index.js';
import { expectClose, referenceCase, referenceRows } from './reference-cases.js';

type Named = Readonly<Record<string, number>>;

/** z of every word of two texts, words split at spaces. */
function phraseScores(texts: readonly [string, string], prior: (word: string) => number): Named {
  const [first, second] = texts.map((text) => text.split(' '));
  const words = [...new Set([...(first ?? []), ...(second ?? [])])].sort();
  const count = (list: readonly string[] | undefined, word: string): number =>
    (list ?? []).filter((one) => one === word).length;
  const sizes = {
    first: first?.length ?? 0,
    second: second?.length ?? 0,
    prior: words.reduce((sum, word) => sum + prior(word), 0),
  };
  return Object.fromEntries(
    words.map((word) => [
      word,
      logOdds({ first: count(first, word), second: count(second, word), prior: prior(word) }, sizes).z,
    ]),
  );
}

describe('logOdds, against the fightin-words package', () => {
  const first = 'the quick brown fox jumps over the lazy pig';

  it('fightin_words_uninformed', () => {
    const { expected, tolerance } = referenceCase<{ z: Named; published: Named }>('fightin_words_uninformed');
    const scores = phraseScores([first, 'the lazy purple pig jumps over the lazier donkey'], () => 0.05);
    for (const [word, z] of Object.entries(expected.z)) expectClose(scores[word], z, tolerance);
    for (const [word, z] of Object.entries(expected.published)) expectClose(scores[word], z, tolerance);
  });

  it('fightin_words_very', () => {
    const { expected, tolerance } = referenceCase<{ uninformed: Named; informed: Named }>(
      'fightin_words_very',
    );
    const second = `the lazy purple pig jumps over the ${'very '.repeat(1000)}sleepy donkey`;
    const uninformed = phraseScores([first, second], () => 0.05);
    const informed = phraseScores([first, second], (word) => (word === 'very' ? 0.001 : 0.05));
    for (const [word, z] of Object.entries(expected.uninformed)) expectClose(uninformed[word], z, tolerance);
    for (const [word, z] of Object.entries(expected.informed)) expectClose(informed[word], z, tolerance);
  });
});

describe('adjusted p, against p.adjust', () => {
  it('bh_1995', () => {
    const { expected, tolerance } = referenceCase<{
      p: number[];
      adj: number[];
      by: number[];
      holm: number[];
    }>('bh_1995');
    expectClose(benjaminiHochberg(expected.p), expected.adj, tolerance);
    expectClose(benjaminiYekutieli(expected.p), expected.by, tolerance);
    expectClose(holm(expected.p), expected.holm, tolerance);
  });

  it('leaves out tests that were not made', () => {
    expect(benjaminiHochberg([0.02, null, 0.04])).toEqual([0.04, null, 0.04]);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});

describe('tests of shares, rates and means, against R', () => {
  it('two_proportion', () => {
    const { expected, tolerance } = referenceCase<Named & { ci: number[] }>('two_proportion');
    const a = { hits: 45, n: 500 };
    const b = { hits: 30, n: 520 };
    const test = twoProportionTest(a, b);
    expectClose([test?.p, test?.z, (test?.z ?? 0) ** 2], [expected.p, expected.z, expected.chi2], tolerance);
    expectClose(test?.wald, expected.ci, tolerance);
    expectClose(fisherExactTest(a, b), expected.fisher, tolerance);
    expect(twoProportionTest({ hits: 0, n: 5 }, { hits: 0, n: 5 })).toBeNull();
    expect(twoProportionTest({ hits: 0, n: 0 }, b)).toBeNull();
  });

  it('wilson', () => {
    const { expected, tolerance } = referenceCase<Record<string, number[]>>('wilson');
    expectClose(wilsonInterval({ hits: 3, n: 20 }), expected.k3n20, tolerance);
    expectClose(wilsonInterval({ hits: 0, n: 10 }), expected.k0n10, tolerance);
    expect(wilsonInterval({ hits: 0, n: 0 })).toEqual({ low: 0, high: 1 });
  });

  it('newcombe, as published (1998, table II, method 10)', () => {
    const { low, high } = newcombeInterval({ hits: 56, n: 70 }, { hits: 48, n: 80 });
    expectClose([low, high], [0.0524, 0.3339], 5e-5);
    const zero = newcombeInterval({ hits: 0, n: 10 }, { hits: 0, n: 20 });
    expectClose([zero.low, zero.high], [-0.1611, 0.2775], 5e-5);
  });

  it('poisson_rate_ratio', () => {
    const { expected, tolerance } = referenceCase<{ rr: number; p: number; ci: number[] }>(
      'poisson_rate_ratio',
    );
    const test = poissonRatioTest({ count: 24, exposure: 1000 }, { count: 60, exposure: 6000 });
    expectClose([test.ratio, test.p], [expected.rr, expected.p], tolerance);
    expectClose([test.low, test.high], expected.ci, tolerance);
    const none = poissonRatioTest({ count: 3, exposure: 10 }, { count: 0, exposure: 30 });
    expect(none.ratio).toBeNull();
    expectClose([none.greater, none.p], [0.25 ** 3, 0.25 ** 3], 1e-12);
    expect(none.high).toBe(Number.POSITIVE_INFINITY);
  });

  it('new_theme_fisher', () => {
    const { expected, tolerance } = referenceCase<{ p: number }>('new_theme_fisher');
    expectClose(fisherExactTest({ hits: 9, n: 1000 }, { hits: 0, n: 5000 }), expected.p, tolerance);
    expect(fisherExactTest({ hits: 0, n: 5 }, { hits: 0, n: 9 })).toBeCloseTo(1, 12);
  });

  it('msprt_bernoulli', () => {
    const { expected, tolerance } =
      referenceCase<Record<string, { L: number; p: number }>>('msprt_bernoulli');
    const found = [
      sequentialTest({ first: 0.1, second: 0.14 }, { n: 1000, spread: 1e-4 }),
      sequentialTest({ first: 0.1, second: 0.1 }, { n: 1000, spread: 1e-4 }),
      sequentialTest({ first: 0.05, second: 0.06 }, { n: 20000, spread: 1e-4 }),
    ];
    Object.values(expected).forEach(({ L, p }, i) => {
      expectClose((found[i]?.ratio ?? 0) / L, 1, tolerance);
      expectClose(found[i]?.p, p, tolerance);
    });
    expect(sequentialTest({ first: 0, second: 0 }, { n: 5, spread: 1 })).toEqual({ ratio: 1, p: 1 });
  });

  it('welch_two_period_mean', () => {
    const { expected, tolerance } = referenceCase<Record<string, number & number[]>>('welch_two_period_mean');
    const scores = referenceRows('theme_synth.csv').map((row) => row[0] ?? 0);
    const summary = (values: readonly number[]) => {
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
      const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
      return { n: values.length, mean, variance };
    };
    const test = welchTest(summary(scores.slice(0, 400)), summary(scores.slice(400)));
    expectClose(
      [test?.p, test?.t, test?.df],
      [expected['p.value'], expected.statistic, expected.parameter],
      tolerance,
    );
    expectClose([test?.low, test?.high], expected['conf.int'], tolerance);
    expect(welchTest({ n: 1, mean: 0, variance: 0 }, { n: 9, mean: 0, variance: 1 })).toBeNull();
  });
});
