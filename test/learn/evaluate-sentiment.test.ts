import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluateSentiment, type SentimentOutcome } from '../../src/learn/evaluate-sentiment.js';
import type { Polarity } from '../../src/model/insight-record.js';

function outcome(expected: Polarity, predicted: Polarity, confidence = 0.9, id = 'a'): SentimentOutcome {
  return { id, expected, predicted, confidence };
}

// Expected and predicted: 3 positive right, 1 positive called negative, 2 neutral right, 2 negative right, 1 negative called neutral.
const outcomes: readonly SentimentOutcome[] = [
  outcome('positive', 'positive'),
  outcome('positive', 'positive'),
  outcome('positive', 'positive'),
  outcome('positive', 'negative', 0.8, 'wrong-1'),
  outcome('neutral', 'neutral'),
  outcome('neutral', 'neutral'),
  outcome('negative', 'negative'),
  outcome('negative', 'negative'),
  outcome('negative', 'neutral', 0.6, 'wrong-2'),
];

describe('evaluateSentiment', () => {
  it('counts accuracy, precision, recall and F1 of each class', () => {
    const { n, accuracy, classes, macroF1 } = evaluateSentiment(outcomes);
    expect(n).toBe(9);
    expect(accuracy).toBeCloseTo(7 / 9, 12);
    expect(classes.positive.precision).toBe(1);
    expect(classes.positive.recall).toBe(0.75);
    expect(classes.positive.f1).toBeCloseTo(6 / 7, 12);
    expect(classes.neutral).toEqual({ precision: 2 / 3, recall: 1, f1: 0.8, support: 2 });
    expect(classes.negative.f1).toBeCloseTo(2 / 3, 12);
    expect(macroF1.value).toBeCloseTo((6 / 7 + 4 / 5 + 2 / 3) / 3, 12);
  });

  it('names the confusion as expected, then predicted', () => {
    const { confusion } = evaluateSentiment(outcomes);
    expect(confusion.positive.negative).toBe(1);
    expect(confusion.negative.positive).toBe(0);
    expect(confusion.negative.neutral).toBe(1);
  });

  it('puts the most confident mistakes first', () => {
    expect(evaluateSentiment(outcomes).mistakes.map(({ id }) => id)).toEqual(['wrong-1', 'wrong-2']);
  });

  it('shows twenty mistakes and no more', () => {
    const many = Array.from({ length: 30 }, (_, i) => outcome('positive', 'negative', i / 30, `id-${i}`));
    expect(evaluateSentiment(many).mistakes).toHaveLength(20);
    expect(evaluateSentiment(many).mistakes[0]?.id).toBe('id-29');
  });

  it('measures calibration as the gap between confidence and accuracy', () => {
    // Four at .75 of which three are right: no gap. Two at .95, both wrong: a gap of .95 on a third of the comments.
    const sure = [
      ...[1, 2, 3].map(() => outcome('positive', 'positive', 0.75)),
      outcome('neutral', 'positive', 0.75),
      outcome('neutral', 'positive', 0.95),
      outcome('neutral', 'positive', 0.95),
    ];
    const { error, bins } = evaluateSentiment(sure).calibration;
    expect(error).toBeCloseTo(0.95 / 3, 12);
    expect(bins[7]).toEqual({ low: 0.7, high: 0.8, count: 4, meanConfidence: 0.75, accuracy: 0.75 });
    expect(bins[0]?.accuracy).toBeNull();
  });

  it('measures calibration, and ranks mistakes, by those that have a confidence', () => {
    const unscored = { id: 'none', expected: 'positive', predicted: 'neutral', confidence: null } as const;
    const { n, calibration, mistakes } = evaluateSentiment([unscored, outcome('positive', 'negative', 0.4)]);
    expect(n).toBe(2);
    expect(calibration.error).toBeCloseTo(0.4, 12);
    expect(calibration.bins.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(mistakes.map(({ id }) => id)).toEqual(['a', 'none']);
  });

  it('is null, not zero, where there is nothing to measure', () => {
    const empty = evaluateSentiment([]);
    expect(empty.accuracy).toBeNull();
    expect(empty.macroF1).toEqual({ value: null, low: null, high: null });
    expect(empty.calibration.error).toBeNull();
  });

  it('leaves a class that never occurs out of the mean', () => {
    const two = [outcome('positive', 'positive'), outcome('negative', 'negative')];
    expect(evaluateSentiment(two).macroF1.value).toBe(1);
    expect(evaluateSentiment(two).classes.neutral.f1).toBeNull();
  });

  it('gives an interval that holds the value and is the same again', () => {
    const repeated = Array.from({ length: 40 }, () => outcomes).flat();
    const { macroF1 } = evaluateSentiment(repeated, { resamples: 300 });
    expect(macroF1.low).toBeLessThan(macroF1.value ?? 0);
    expect(macroF1.high).toBeGreaterThan(macroF1.value ?? 1);
    expect(evaluateSentiment(repeated, { resamples: 300 }).macroF1).toEqual(macroF1);
  });

  it('keeps every figure within its range', () => {
    const polarity = fc.constantFrom<Polarity>('positive', 'neutral', 'negative');
    const any = fc.record({
      id: fc.string(),
      expected: polarity,
      predicted: polarity,
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 60 }), (list) => {
        const { accuracy, macroF1, calibration, confusion } = evaluateSentiment(list, { resamples: 20 });
        for (const value of [accuracy, macroF1.value, calibration.error]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const total = Object.values(confusion).flatMap((row) => Object.values(row));
        expect(total.reduce((sum, count) => sum + count, 0)).toBe(list.length);
      }),
    );
  });
});
