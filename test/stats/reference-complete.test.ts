import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import * as stats from '../../src/stats/index.js';
import { generatorEffects, referenceNames, referenceRows, synthesize } from './reference-cases.js';

it('every stored reference case is used by a test', () => {
  const folders = ['./', '../drivers/'].map((name) => new URL(name, import.meta.url));
  const sources = folders
    .flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
    .filter((url) => url.pathname.endsWith('.test.ts'))
    .map((url) => readFileSync(url, 'utf8'))
    .join('\n');
  expect(referenceNames().filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
});

it('the generator makes the stored files', () => {
  const none = generatorEffects.map(([a, b]) => [a, b, 0, 0] as const);
  expect(synthesize(20240601, { n: 1000, effects: generatorEffects, base: 7.2 })).toEqual(
    referenceRows('theme_synth.csv'),
  );
  expect(synthesize(99, { n: 600, effects: none, base: 7.2 })).toEqual(referenceRows('theme_null.csv'));
  expect(stats.mulberry32(20240601)()).toBe(0.35344086796976626);
});

it('undertone/stats exposes these names', () => {
  expect(Object.keys(stats).sort()).toEqual([
    'MAX_EXACT_GROUPS',
    'benjaminiHochberg',
    'benjaminiYekutieli',
    'betaQuantile',
    'binomialProbability',
    'bootstrapIntervals',
    'correlationMatrix',
    'dominance',
    'emptyMoments',
    'fTail',
    'fisherExactTest',
    'groupedLmg',
    'holm',
    'hotellingTest',
    'incompleteBeta',
    'jackknifeCovariance',
    'jackknifeError',
    'kishSampleSize',
    'leastSquares',
    'leaveOneOut',
    'logOdds',
    'median',
    'mergeMoments',
    'momentsOfRows',
    'mulberry32',
    'netPromoterScore',
    'newcombeInterval',
    'normalCdf',
    'normalQuantile',
    'normalTail',
    'normalTwoSided',
    'overallTest',
    'permutationLmg',
    'poissonRatioTest',
    'proportionalOdds',
    'relativeWeights',
    'removalGap',
    'robustErrors',
    'selectMoments',
    'sequentialTest',
    'shapleyValues',
    'standardizedSlopes',
    'subsetR2',
    'tQuantile',
    'tTwoSided',
    'triangleIndex',
    'twoProportionTest',
    'welchTest',
    'wilsonInterval',
  ]);
});
