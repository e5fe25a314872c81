import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Explanation } from '../../../src/model/explanation.js';
import { renderExplanation } from '../../../src/report/terminal/explanation.js';

const probabilities = { positive: 0.7, neutral: 0.2, negative: 0.1 };
const plain = { width: 100, color: false };

function explanation(values: readonly number[]): Explanation {
  const score = values.reduce((sum, value) => sum + value, 0);
  const contributions = values.map((value, n) => ({
    kind: 'word' as const,
    term: `word${n}`,
    start: n,
    end: n + 1,
    value,
  }));
  return { score, polarity: 'positive', probabilities, contributions };
}

/** The figures of the column, the sum last. */
function figures(rendered: string): number[] {
  return [...rendered.matchAll(/ ([+−]\d\.\d{3})(?: |$)/gm)]
    .slice(1)
    .map(([, text = '']) => Number(text.replace('−', '-')));
}

describe('renderExplanation()', () => {
  it('puts the weightiest part first and ends with the score', () => {
    const rendered = renderExplanation('Very kind', explanation([0.1, -0.3, 0.5]), plain);
    expect(figures(rendered)).toEqual([0.5, -0.3, 0.1, 0.3]);
    expect(rendered).toMatch(/^Very kind\n\npositive {2}score \+0\.300/);
  });

  it('shows a column that adds up to the score, however many parts there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.05, max: 0.05, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const shown = figures(renderExplanation('x', explanation(values), plain));
          const sum = shown.slice(0, -1).reduce((total, value) => total + value, 0);
          expect(Math.abs(sum - (shown.at(-1) ?? 0))).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('rounds no part by a thousandth or more', () => {
    const values = [0.4004, 0.2004, -0.1004, 0.0504];
    const shown = figures(renderExplanation('x', explanation(values), plain));
    expect(shown.at(-1)).toBe(0.551);
    for (const [i, value] of values.entries()) expect(Math.abs((shown[i] ?? 0) - value)).toBeLessThan(0.001);
  });

  it('adds up the parts of one word', () => {
    const twice = { ...explanation([0.2, 0.2]), score: 0.4 };
    const contributions = twice.contributions.map((part) => ({ ...part, term: 'kind' }));
    expect(figures(renderExplanation('x', { ...twice, contributions }, plain))).toEqual([0.4, 0.4]);
  });

  it('lets no comment steer the terminal', () => {
    const rendered = renderExplanation('\u001b[31mred\u202Ehidden', explanation([0.1]), plain);
    expect(rendered).not.toMatch(/[\u001b\u202e]/);
  });
});
