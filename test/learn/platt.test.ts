import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitPlatt, probabilityOf } from '../../src/learn/platt.js';

describe('fitPlatt', () => {
  it('gives even odds half way between classes that mirror each other', () => {
    const platt = fitPlatt([-2, -1, -0.5, 0.5, 1, 2], [0, 0, 1, 0, 1, 1]);
    expect(probabilityOf(platt, 0)).toBeCloseTo(0.5, 6);
    expect(probabilityOf(platt, 2)).toBeGreaterThan(probabilityOf(platt, 1));
  });

  it('makes the probabilities add up to the smoothed count of examples', () => {
    const example = fc.record({ score: fc.double({ min: -2, max: 2, noNaN: true }), label: fc.nat(1) });
    fc.assert(
      fc.property(fc.array(example, { minLength: 10, maxLength: 60 }), (examples) => {
        const scores = examples.map(({ score }) => score);
        const labels = examples.map(({ label }) => label);
        const positives = labels.reduce((sum, label) => sum + label, 0);
        const negatives = labels.length - positives;
        // The targets of Platt 1999: (positives + 1) / (positives + 2) and 1 / (negatives + 2).
        const wanted = (positives * (positives + 1)) / (positives + 2) + negatives / (negatives + 2);
        const platt = fitPlatt(scores, labels);
        const sum = scores.reduce((total, score) => total + probabilityOf(platt, score), 0);
        expect(sum).toBeCloseTo(wanted, 2);
      }),
      { numRuns: 50 },
    );
  });
});
