import { availableParallelism } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { threadCount } from '../../src/run/inline.js';

describe('threadCount()', () => {
  it('is one a core however many batches there are', () => {
    expect(threadCount(2000)).toBe(availableParallelism());
  });

  it('is never more than there are batches, and never none', () => {
    expect(threadCount(1)).toBe(1);
    expect(threadCount(0)).toBe(1);
    expect(threadCount(3, 8)).toBe(3);
  });

  it('is what was asked for', () => {
    expect(threadCount(2000, 5)).toBe(5);
  });
});
