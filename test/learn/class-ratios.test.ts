import { describe, expect, it } from '@jest/globals';
import { classRatios } from '../../src/learn/class-ratios.js';
import { packRows } from '../../src/learn/sparse-rows.js';

/** Feature 0 stands in every comment, 1 only in those with the theme, 2 only in those without. */
const rows = [
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 2],
  [0, 2],
  [0, 2],
].map((columns) => ({ columns: Int32Array.from(columns), values: new Float32Array(columns.length).fill(1) }));
const data = packRows(rows, 3);
const labelled = { rows: Int32Array.from([0, 1, 2, 3, 4, 5]), labels: Uint8Array.of(1, 1, 1, 0, 0, 0) };

describe('classRatios', () => {
  it('is 1 for all where nothing is to be scaled', () => {
    expect([...classRatios(data, labelled, 0)]).toEqual([1, 1, 1]);
  });

  it('is the log ratio against its mean over what stands in the comments', () => {
    // Log ratios are 0, log 4 and log 4 (counts 3 and 0, each + 1); the mean over 6 + 3 + 3 features is log 4 / 2.
    const [common, within, without] = classRatios(data, labelled, 1);
    expect(common).toBeCloseTo(0, 6);
    expect(within).toBeCloseTo(2, 6);
    expect(without).toBeCloseTo(2, 6);
    expect(classRatios(data, labelled, 0.25)[1]).toBeCloseTo(1.25, 6);
  });

  it('looks only at the rows it is given', () => {
    const some = { ...labelled, rows: Int32Array.of(0, 3) };
    const [, within, without] = classRatios(data, some, 1);
    expect(within).toBeCloseTo(2, 6);
    expect(without).toBeCloseTo(2, 6);
    const none = classRatios(data, { ...labelled, rows: new Int32Array() }, 1);
    expect([...none].every(Number.isFinite)).toBe(true);
  });
});
