import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { checkPack } from '../../src/themes/check-pack.js';
import { listPacks, loadPack } from '../../src/themes/load-pack.js';
import { packTable } from '../../src/themes/pack-table.js';
import { packOf, themeOf } from './fixture-pack.js';

const read = createReader();

describe('checkPack()', () => {
  it.each(listPacks())('finds nothing wrong with the shipped pack %s', (name) => {
    expect(checkPack(loadPack(name), read)).toEqual([]);
  });

  it('finds a missed example, a hit counter-example and terms of one stem', () => {
    const queue = {
      ...themeOf('queue', { en: ['queue', 'wait'] }),
      examples: ['The line was long'],
      counterExamples: ['They were queueing'],
    };
    const delay = { ...themeOf('delay', { en: ['waiting'] }), examples: ['Waiting for weeks'] };
    expect(checkPack(packOf(queue, delay), read).map(({ theme, code }) => [theme, code])).toEqual([
      ['queue', 'example_missed'],
      ['queue', 'counter_example_hit'],
      ['delay', 'same_stems'],
    ]);
  });
});

describe('the public-service pack', () => {
  const pack = loadPack('public-service');

  it('has the seven drivers and 30 themes or more, each with terms and an example in both languages', () => {
    expect(pack.drivers.map(({ id }) => id)).toEqual([
      'effectiveness',
      'ease',
      'efficiency',
      'transparency',
      'humanity',
      'employee',
      'other',
    ]);
    expect(pack.themes.length).toBeGreaterThanOrEqual(30);
    for (const theme of pack.themes) {
      expect(theme.terms.en.length).toBeGreaterThan(0);
      expect(theme.terms.th.length).toBeGreaterThan(0);
      expect(theme.examples.some((example) => /[a-z]/i.test(example))).toBe(true);
      expect(theme.examples.some((example) => /[ก-๙]/.test(example))).toBe(true);
    }
  });

  it('is shown as a table with a line a theme', () => {
    const lines = packTable(pack).split('\n');
    expect(lines).toHaveLength(pack.themes.length + 2);
    expect(lines.every((line) => line.split(/(?<!\\)\|/).length === 7)).toBe(true);
  });
});
