import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linearScale } from '../../../src/report/charts/scale.js';

describe('linearScale()', () => {
  it('maps the range to percent, with the inset on both sides', () => {
    const scale = linearScale([0, 10], { inset: 5 });
    expect([0, 5, 10].map(scale.at)).toEqual([5, 50, 95]);
  });

  it('holds values outside at the edge', () => {
    const scale = linearScale([0, 10]);
    expect([-3, 12].map(scale.at)).toEqual([0, 100]);
  });

  it('has round ticks, written with the decimals they need', () => {
    const scale = linearScale([3.1, 4.1], { ticks: 5 });
    expect(scale.ticks).toEqual([3.2, 3.4, 3.6, 3.8, 4]);
    expect(scale.digits).toBe(1);
    expect(linearScale([-37, 42], { ticks: 4 }).ticks).toEqual([-20, 0, 20, 40]);
  });

  it('widens a range of no width around its value', () => {
    expect(linearScale([2, 2]).at(2)).toBe(50);
    expect(linearScale([0.1 + 0.2, 0.3]).ticks).toEqual([0, 0.5]);
    expect(linearScale([1e5, 1e5 + 1e-10]).ticks.length).toBeLessThanOrEqual(11);
  });

  it('stays within 0 to 100 and keeps the order, for any range', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, value, value, (low, high, one, other) => {
        const scale = linearScale([low, high]);
        const [first, second] = [Math.min(one, other), Math.max(one, other)].map(scale.at);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(second).toBeLessThanOrEqual(100);
        expect(first).toBeLessThanOrEqual(second ?? Number.NaN);
        expect(scale.ticks.length).toBeLessThanOrEqual(11);
      }),
    );
  });
});
