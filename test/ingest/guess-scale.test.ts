import { describe, expect, it } from '@jest/globals';
import { guessScale } from '../../src/ingest/guess-scale.js';
import { profileColumns } from '../../src/ingest/profile-columns.js';

function scaleOf(values: readonly number[], options: { recommend?: boolean } = {}) {
  const [profile] = profileColumns(
    ['rating'],
    values.map((value) => [String(value)]),
  );
  const guess = profile === undefined ? null : guessScale(profile, options);
  return guess === null ? null : [guess.scale.min, guess.scale.max, guess.doubt === null];
}

describe('guessScale', () => {
  it('takes the narrowest usual scale, and is sure where both ends were seen', () => {
    expect(scaleOf([0, 1])).toEqual([0, 1, true]);
    expect(scaleOf([1, 3, 5])).toEqual([1, 5, true]);
    expect(scaleOf([2, 4])).toEqual([1, 5, false]);
    expect(scaleOf([1])).toEqual([1, 5, false]);
    expect(scaleOf([1, 7])).toEqual([1, 7, true]);
    expect(scaleOf([0, 9])).toEqual([0, 10, false]);
    expect(scaleOf([35, 88])).toEqual([0, 100, false]);
  });

  it('knows that recommendations are asked on 0 to 10', () => {
    expect(scaleOf([6, 10], { recommend: true })).toEqual([0, 10, false]);
    expect(scaleOf([2, 5], { recommend: true })).toEqual([1, 5, false]);
  });

  it('is not widened by a few numbers far beyond a scale that all others fill', () => {
    const filled = Array.from({ length: 300 }, (_, place) => 1 + (place % 5));
    expect(scaleOf([...filled, 9, 9, 9])).toEqual([1, 5, false]);
    expect(scaleOf([...filled, 99])).toEqual([1, 5, false]);
    expect(
      scaleOf([...filled.map((value) => (value - 1) * 2.5), ...[0, 1, 3, 4, 6, 7, 8, 9, 2], 10]),
    ).toEqual([0, 10, true]);
  });

  it('is widened by more than a slip just beyond it, or by many', () => {
    const filled = Array.from({ length: 300 }, (_, place) => 1 + (place % 5));
    expect(scaleOf([...filled, 0, 9, 9])).toEqual([1, 5, false]);
    expect(scaleOf([...filled, 6, 6, 6, 6, 7])).toEqual([1, 7, true]);
    expect(scaleOf([...filled, ...filled.map((value) => value + 5)])).toEqual([1, 10, true]);
    expect(scaleOf([1, 2, 3, 4, 5, 9])).toEqual([1, 10, false]);
  });

  it('gives up on numbers of no usual scale', () => {
    expect(scaleOf([-3, 3])).toBeNull();
    expect(scaleOf([1, 5000])).toBeNull();
  });
});
