import { describe, expect, it } from '@jest/globals';
import { laneCount } from '../../src/run/inline.js';

describe('laneCount()', () => {
  it('keeps all threads at work, and one batch on its way to them', () => {
    expect(laneCount(2000, 1)).toBe(2);
    expect(laneCount(2000, 8)).toBe(9);
  });

  it('starts no second thread for what the first will have done meanwhile', () => {
    expect(laneCount(1, 8)).toBe(1);
    expect(laneCount(3, 8)).toBe(1);
    expect(laneCount(4, 8)).toBe(9);
  });
});
