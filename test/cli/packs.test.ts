import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listPacks } from '../../src/themes/load-pack.js';
import { undertone } from './undertone.js';

const good = `id: mine
title: { en: Mine, th: ของฉัน }
drivers:
  - { id: first, title: { en: First, th: หนึ่ง } }
themes:
  - id: queue
    driver: first
    title: { en: Queue, th: คิว }
    terms: { en: [queue], th: [คิว] }
    examples: [A long queue]
    counterExamples: [A quiet room]
  - id: price
    driver: first
    title: { en: Price, th: ราคา }
    terms: { en: [price], th: [ราคา] }
    examples: [The price]
`;

/** What is wrong, what of the good pack is replaced by what, and what is said of it. */
const mistakes: readonly (readonly [string, string, string, RegExp])[] = [
  ['a term of two themes', '[price]', '[price, queue]', /line 15, the term "queue" .* also in theme "queue"/],
  ['a term that stands twice', '[price]', '[price, -Price]', /line 15, the term "price" .* stands twice/],
  ['one term by its stems', '[price]', '[price, queues]', /price: the term "queues" is by its stems/],
  ['a term without words', '[price]', '["++"]', /line 15, .*a term without words: "\+\+"/],
  ['a theme without example', '    examples: [The price]\n', '', /line 12, theme "price" has no example/],
  ['an example its theme misses', '[The price]', '[So cheap]', /price: .* misses its own example "So cheap"/],
  [
    'a counter-example it finds',
    'A quiet room',
    'Another queue',
    /queue: .* counter-example "Another queue"/,
  ],
  ['a theme that stands twice', 'id: price', 'id: queue', /line 12, theme "queue" stands twice/],
  [
    'an unknown driver',
    'first\n    title: { en: Price',
    'frist\n    title: { en: Price',
    /Did you mean "first"/,
  ],
  ['an unknown key', 'examples: [The', 'exampels: [The', /line 16, "exampels" is not a key/],
  ['an unknown pack to extend', 'drivers:', 'extends: helthcare\ndrivers:', /Did you mean "healthcare"/],
  ['an unknown theme to drop', 'drivers:', 'extends: city\ndrop: [rods]\ndrivers:', /Did you mean "roads"/],
  ['no YAML', 'driver: first', 'driver: [first', /is not YAML/],
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function check(content: string) {
  const file = join(folder, 'mine.yaml');
  writeFileSync(file, content);
  return undertone(['packs', 'check', file]);
}

describe('packs check', () => {
  it('passes a good pack', async () => {
    const { exitCode, stderr } = await check(good);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '2 themes, 3 examples, 0 findings\n' });
  });

  it.each(mistakes)('says what is wrong with %s', async (_, from, to, message) => {
    expect(good).toContain(from);
    const { exitCode, stdout, stderr } = await check(good.replace(from, to));
    expect(exitCode).toBe(2);
    expect(stdout + stderr).toMatch(message);
  });

  it.each(listPacks())('passes %s as shipped', async (name) => {
    const { exitCode, stdout } = await undertone(['packs', 'check', name]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  });
});
