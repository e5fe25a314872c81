import { expect, it } from '@jest/globals';
import type { Driver } from '../../src/model/driver-report.js';
import { byOpportunity } from '../../src/report/order-drivers.js';

function driver(id: string, opportunity: readonly (number | null)[], praised = 0): Driver {
  const [value = null, low = null, high = null] = opportunity;
  return { id, opportunity: { value, low, high }, mentions: { positive: praised, negative: 0 } } as Driver;
}

it('byOpportunity() puts the largest first, of two that read the same the surer, those without last by mentions', () => {
  const drivers = [
    driver('rare', [null], 3),
    driver('unsure', [0.204, 0.01, 0.4]),
    driver('without interval', [0.2]),
    driver('sure', [0.196, 0.18, 0.21]),
    driver('rarer', [null], 2),
    driver('small', [0.05, 0.04, 0.06]),
    driver('large', [0.3, 0.0, 0.6]),
  ];
  expect(byOpportunity(drivers).map(({ id }) => id)).toEqual([
    ...['large', 'sure', 'unsure', 'without interval', 'small', 'rare', 'rarer'],
  ]);
});
