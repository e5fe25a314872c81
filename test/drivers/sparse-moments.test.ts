import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addSparseRow, centeredMoments, createSparseMoments } from '../../src/drivers/sparse-moments.js';
import { momentsOfRows } from '../../src/stats/index.js';
import { expectClose } from '../stats/reference-cases.js';

const row = fc.record({
  flags: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  outcome: fc.integer({ min: 0, max: 10 }),
  weight: fc.constantFrom(0.5, 1, 2.25),
});

it('centeredMoments gives what the dense rows give', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const sums = createSparseMoments(5, [5, 0]);
      for (const { flags, outcome, weight } of rows) {
        const active = flags.flatMap((flag, c) => (flag ? [c] : []));
        addSparseRow(sums, { active: active.reverse(), outcomes: [outcome, outcome * outcome], weight });
      }
      for (const v of [0, 1]) {
        const dense = momentsOfRows(
          rows.map(({ flags, outcome }) => [v === 0 ? outcome : outcome * outcome, ...flags.map(Number)]),
          { weights: rows.map(({ weight }) => weight) },
        );
        const sparse = centeredMoments(sums, v);
        expect(sparse.count).toBe(dense.count);
        expectClose([sparse.weight, sparse.weightSquared], [dense.weight, dense.weightSquared], 1e-9);
        expectClose([...sparse.mean], [...dense.mean], 1e-10);
        expectClose([...sparse.comoment], [...dense.comoment], 1e-7);
      }
    }),
  );
});

it('a column that is always 1 has a variance of exactly 0, weights or not', () => {
  const sums = createSparseMoments(1, [0]);
  for (let i = 0; i < 999; i += 1)
    addSparseRow(sums, { active: [0], outcomes: [0.1], weight: 0.1 + (i % 7) / 3 });
  const { comoment } = centeredMoments(sums, 0);
  expect(comoment[0]).toBe(0);
  expect(comoment[2]).toBe(0);
});
