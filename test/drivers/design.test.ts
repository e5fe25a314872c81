import { describe, expect, it } from '@jest/globals';
import { createDesign } from '../../src/drivers/design.js';
import { readWeight } from '../../src/drivers/read-weight.js';
import type { Response } from '../../src/model/response.js';
import { stringHash } from '../../src/model/string-hash.js';

const title = { en: 'T', th: 'ท' };
const mention = (driver: string, polarity: 'positive' | 'neutral' | 'negative', theme = 'x') => ({
  driver,
  theme,
  polarity,
});
const response = (mentions: Response['mentions'], attributes: Record<string, string> = {}): Response => ({
  person: stringHash('r'),
  outcomes: { trust: { value: 4, scaleMin: 1, scaleMax: 5 } },
  sentimentScore: null,
  mentions,
  attributes,
  respondedAt: null,
});

describe('createDesign', () => {
  const drivers = [
    { id: 'ease', title },
    { id: 'staff', title },
  ];

  it('sets both columns of a mixed driver, each once, and none for neutral or unknown ones', () => {
    const { columnsOf, columns } = createDesign(drivers, 'driver');
    expect(columns).toBe(4);
    const mentions = [
      mention('staff', 'negative'),
      mention('ease', 'neutral'),
      mention('staff', 'positive'),
      mention('staff', 'negative'),
      mention('constructor', 'positive'),
    ];
    expect([...columnsOf(response(mentions))].sort()).toEqual([2, 3]);
    expect([...columnsOf(response([]))]).toEqual([]);
  });

  it('can go by theme', () => {
    const { columnsOf } = createDesign([{ id: 'forms', title }], 'theme');
    expect([...columnsOf(response([mention('ease', 'negative', 'forms')]))]).toEqual([1]);
  });
});

describe('readWeight', () => {
  it('takes an attribute or an outcome, and null for what is no weight', () => {
    expect(readWeight(response([]), null)).toBe(1);
    expect(readWeight(response([], { w: ' 2.5 ' }), 'w')).toBe(2.5);
    expect(readWeight(response([]), 'trust')).toBe(4);
    for (const w of ['', 'many', '0', 'Infinity']) expect(readWeight(response([], { w }), 'w')).toBeNull();
    expect(readWeight(response([]), 'absent')).toBeNull();
  });
});

describe('stringHash', () => {
  it('spreads like names evenly over buckets', () => {
    const counts = new Array<number>(50).fill(0);
    for (let i = 0; i < 50_000; i += 1) {
      const bucket = stringHash(`respondent-${i}`) % 50;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(100);
    expect(new Set(Array.from({ length: 20_000 }, (_, i) => stringHash(`ผู้ตอบ ${i}`))).size).toBeGreaterThan(
      19_990,
    );
  });
});
