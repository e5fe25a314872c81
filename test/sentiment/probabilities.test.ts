import { describe, expect, it } from '@jest/globals';
import { polarityOf, probabilitiesOf, scoreOf } from '../../src/sentiment/probabilities.js';

describe('probabilitiesOf', () => {
  it('is even where there is no evidence', () => {
    const { positive, neutral, negative } = probabilitiesOf({ positive: 0, negative: 0 });
    expect(positive).toBeCloseTo(1 / 3, 12);
    expect(neutral).toBeCloseTo(1 / 3, 12);
    expect(negative).toBeCloseTo(1 / 3, 12);
  });

  it('is the softmax of the evidence and 0', () => {
    const { positive, neutral } = probabilitiesOf({ positive: Math.log(6), negative: Math.log(3) });
    expect(positive).toBeCloseTo(0.6, 12);
    expect(neutral).toBeCloseTo(0.1, 12);
  });

  it('holds for evidence of any size', () => {
    expect(scoreOf(probabilitiesOf({ positive: 5000, negative: -5000 }))).toBe(1);
    expect(scoreOf(probabilitiesOf({ positive: -5000, negative: 5000 }))).toBe(-1);
  });
});

describe('polarityOf', () => {
  it('is neutral where praise and blame tie', () => {
    expect(polarityOf({ positive: 0.4, neutral: 0.2, negative: 0.4 })).toBe('neutral');
  });

  it('is the likeliest', () => {
    expect(polarityOf({ positive: 0.2, neutral: 0.3, negative: 0.5 })).toBe('negative');
    expect(polarityOf({ positive: 0.5, neutral: 0.3, negative: 0.2 })).toBe('positive');
  });
});
