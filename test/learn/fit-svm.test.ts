import { describe, expect, it } from '@jest/globals';
import { dot, fitSvm } from '../../src/learn/fit-svm.js';
import { packRows } from '../../src/learn/sparse-rows.js';
import { mulberry32 } from '../../src/stats/mulberry32.js';

function rowsOf(points: readonly (readonly number[])[]) {
  const rows = points.map((values) => ({
    columns: Int32Array.from(values, (_, column) => column),
    values: Float32Array.from(values),
  }));
  return packRows(rows, points[0]?.length ?? 0);
}

describe('fitSvm', () => {
  const exact = { random: mulberry32(1), maxPasses: 2000, tolerance: 1e-9 };

  it('finds the minimum of w²/2 + b²/2 + C Σ max(0, 1 - y f)² for two opposite points', () => {
    // By symmetry b = 0, and w²/2 + 2C (1 - w)² is least where w = 4C / (1 + 4C).
    for (const cost of [0.25, 1, 3]) {
      const fitted = fitSvm(
        rowsOf([[1], [-1]]),
        { rows: Int32Array.of(0, 1), labels: Uint8Array.of(1, 0) },
        { ...exact, positiveCost: cost, negativeCost: cost },
      );
      expect(fitted.bias).toBeCloseTo(0, 5);
      expect(fitted.weights[0]).toBeCloseTo((4 * cost) / (1 + 4 * cost), 5);
    }
  });

  it('has a gradient of zero where costs differ', () => {
    const points = [
      [1, 0.2],
      [0.7, -1],
      [-0.4, 0.9],
      [-1, -0.3],
      [0.1, 0.4],
    ];
    const labels = Uint8Array.of(1, 1, 0, 0, 1);
    const data = rowsOf(points);
    const costs = { positiveCost: 2, negativeCost: 0.5 };
    const { weights, bias } = fitSvm(
      data,
      { rows: Int32Array.of(0, 1, 2, 3, 4), labels },
      { ...exact, ...costs },
    );
    const gradient = [weights[0] ?? 0, weights[1] ?? 0, bias];
    for (const [i, point] of points.entries()) {
      const sign = labels[i] === 1 ? 1 : -1;
      const slack = Math.max(0, 1 - sign * (dot(data, i, weights) + bias));
      const pull = 2 * (sign > 0 ? costs.positiveCost : costs.negativeCost) * slack * sign;
      [...point, 1].forEach((value, k) => {
        gradient[k] = (gradient[k] ?? 0) - pull * value;
      });
    }
    for (const part of gradient) expect(Math.abs(part)).toBeLessThan(1e-4);
  });

  it('leaves rows out that are not named', () => {
    const fitted = fitSvm(
      rowsOf([[1], [-1], [50]]),
      { rows: Int32Array.of(0, 1), labels: Uint8Array.of(1, 0, 0) },
      { ...exact, positiveCost: 1, negativeCost: 1 },
    );
    expect(fitted.weights[0]).toBeCloseTo(0.8, 5);
  });
});
