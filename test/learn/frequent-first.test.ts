import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dot } from '../../src/learn/fit-svm.js';
import { frequentFirst } from '../../src/learn/frequent-first.js';
import { packRows } from '../../src/learn/sparse-rows.js';

const width = 6;
const row = fc.uniqueArray(fc.nat({ max: width - 1 }), { maxLength: width }).map((columns) => ({
  columns: Int32Array.from(columns),
  values: Float32Array.from(columns, (column) => column + 0.5),
}));

describe('frequentFirst()', () => {
  it('puts columns that stand in more rows first', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { data } = frequentFirst(packRows(rows, width));
        const counts = Array.from(
          { length: width },
          (_, column) => data.columns.filter((one) => one === column).length,
        );
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });

  it('brings weights back to the columns they were fitted for', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const data = packRows(rows, width);
        const fast = frequentFirst(data);
        const weights = Float32Array.from({ length: width }, (_, column) => 2 ** column);
        const restored = fast.restore(weights);
        for (let i = 0; i < rows.length; i++) expect(dot(data, i, restored)).toBe(dot(fast.data, i, weights));
      }),
    );
  });
});
