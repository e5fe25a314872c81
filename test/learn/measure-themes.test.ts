import { describe, expect, it } from '@jest/globals';
import { measureThemes } from '../../src/learn/measure-themes.js';

describe('measureThemes', () => {
  it('counts over all themes and one by one', () => {
    const measured = measureThemes(
      [
        { expected: ['a', 'b'], predicted: ['a'] },
        { expected: ['a'], predicted: ['a', 'c'] },
        { expected: [], predicted: [] },
        { expected: ['b'], predicted: ['a'] },
      ],
      ['a', 'b', 'c', 'd'],
    );
    // 2 hits, 4 predicted, 4 expected.
    expect(measured).toMatchObject({ comments: 4, microPrecision: 0.5, microRecall: 0.5, microF1: 0.5 });
    expect(measured.accuracy).toBe(0.25);
    expect(measured.each).toEqual([
      { name: 'a', examples: 2, precision: 2 / 3, recall: 1, f1: 0.8 },
      { name: 'b', examples: 2, precision: null, recall: 0, f1: 0 },
      { name: 'c', examples: 0, precision: 0, recall: null, f1: 0 },
      { name: 'd', examples: 0, precision: null, recall: null, f1: null },
    ]);
  });

  it('counts labels the model does not know as missed', () => {
    expect(measureThemes([{ expected: ['new'], predicted: [] }], []).microRecall).toBe(0);
  });

  it('has no figures without comments', () => {
    expect(measureThemes([], [])).toMatchObject({ microF1: null, accuracy: null });
  });
});
