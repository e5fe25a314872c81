import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppressCells } from '../../src/drivers/suppress.js';

const cells = (...counts: number[]) => counts.map((count) => ({ count, people: Math.min(5, count) }));

describe('suppressCells', () => {
  it('shows everything where nothing is small', () => {
    expect(suppressCells(cells(9, 5, 0, 30), 5)).toEqual([false, false, false, false]);
  });

  it('hides the next smallest with a lone small cell', () => {
    expect(suppressCells(cells(40, 3, 12, 7), 5)).toEqual([false, true, false, true]);
  });

  it('hides two small cells alone where together they are enough', () => {
    expect(suppressCells(cells(40, 3, 12, 4), 5)).toEqual([false, true, false, true]);
    expect(suppressCells(cells(40, 1, 12, 2), 5)).toEqual([false, true, true, true]);
  });

  it('hides all where the total itself is small', () => {
    expect(suppressCells(cells(0, 3, 0), 5)).toEqual([true, true, true]);
  });

  it('counts people, not responses', () => {
    expect(suppressCells([{ count: 50, people: 1 }, ...cells(20, 30)], 5)).toEqual([true, true, false]);
  });

  it('never lets a small cell be worked out from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const hidden = suppressCells(cells(...counts), 5);
        counts.forEach((count, i) => {
          if (count > 0 && count < 5) expect(hidden[i]).toBe(true);
        });
        if (!hidden.some(Boolean) || hidden.every(Boolean)) return;
        const inside = counts.filter((count, i) => hidden[i] && count > 0);
        const total = counts.reduce((sum, count) => sum + count, 0);
        const shown = counts.reduce((sum, count, i) => sum + (hidden[i] ? 0 : count), 0);
        expect(inside.length).toBeGreaterThanOrEqual(2);
        expect(total - shown).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
