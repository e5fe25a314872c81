import { describe, expect, it } from '@jest/globals';
import { chooseThreshold } from '../../src/learn/choose-threshold.js';
import { decideThemes } from '../../src/learn/decide-themes.js';

function theme(probabilities: readonly number[], labels: readonly number[]) {
  return { probabilities: Float64Array.from(probabilities), labels: Uint8Array.from(labels) };
}

describe('chooseThreshold', () => {
  it('finds a threshold that tells all apart', () => {
    const chosen = chooseThreshold([theme([0.9, 0.4, 0.2], [1, 1, 0]), theme([0.1, 0.35, 0.6], [0, 0, 1])]);
    expect(chosen.microF1).toBe(1);
    expect(chosen.threshold).toBeGreaterThanOrEqual(0.35);
    expect(chosen.threshold).toBeLessThan(0.4);
  });

  it('gives the likeliest theme where that is better than none', () => {
    // No threshold separates: 0.2 is right in one comment and wrong in the other. With the likeliest, both are right.
    const chosen = chooseThreshold([theme([0.2, 0.2, 0.9], [1, 0, 1]), theme([0.1, 0.25, 0.5], [0, 1, 0])]);
    expect(chosen).toMatchObject({ atLeastOne: true, microF1: 1 });
  });

  it('has no figure where nothing is labelled', () => {
    expect(chooseThreshold([]).microF1).toBeNull();
  });
});

describe('decideThemes', () => {
  const themes = [{ threshold: 0.5 }, { threshold: 0.3 }, { threshold: 0.5 }];

  it('takes every theme over its own threshold', () => {
    const rule = { themes, themesPerComment: 'several' as const, atLeastOne: false };
    expect(decideThemes(rule, [0.6, 0.31, 0.5])).toEqual([0, 1]);
    expect(decideThemes(rule, [0.1, 0.1, 0.2])).toEqual([]);
  });

  it('takes the likeliest where a comment must have a theme', () => {
    expect(decideThemes({ themes, themesPerComment: 'several', atLeastOne: true }, [0.1, 0.1, 0.2])).toEqual([
      2,
    ]);
    expect(decideThemes({ themes, themesPerComment: 'one', atLeastOne: false }, [0.8, 0.9, 0.2])).toEqual([
      1,
    ]);
  });

  it('decides nothing without themes', () => {
    expect(decideThemes({ themes: [], themesPerComment: 'one', atLeastOne: true }, [])).toEqual([]);
  });
});
