import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UndertoneError } from '../../src/model/errors.js';
import { listPacks, loadPack } from '../../src/themes/load-pack.js';

const good = `id: mine
title: { en: Mine, th: ของฉัน }
drivers:
  - { id: first, title: { en: First, th: แรก } }
themes:
  - id: queue
    driver: first
    title: { en: Queue, th: คิว }
    terms: { en: [queue], th: [คิว] }
    examples: [A long queue]
  - id: price
    driver: first
    title: { en: Price, th: ราคา }
    terms: { en: [price] }
    examples: [The price]
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string, name = 'pack.yaml'): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function mistakeOf(text: string): { message: string; hint: string } {
  try {
    loadPack(fileWith(text));
  } catch (error) {
    if (error instanceof UndertoneError) return { message: error.message, hint: error.hint ?? '' };
    throw error;
  }
  throw new Error('the pack was taken for good');
}

describe('loadPack()', () => {
  it('loads a file', () => {
    const pack = loadPack(fileWith(good));
    expect(pack.themes.map(({ id, driver }) => [id, driver])).toEqual([
      ['queue', 'first'],
      ['price', 'first'],
    ]);
    expect(pack.themes[1]?.terms.th).toEqual([]);
  });

  it.each([
    [
      'an unknown key',
      'examples: [The price]',
      'exampels: [The price]',
      /line 15, "exampels".*theme "price"/,
      /"examples"/,
    ],
    [
      'an unknown driver',
      'driver: first\n    title: { en: Price',
      'driver: frist\n    title: { en: Price',
      /line 12, .*driver "frist".*theme "price"/,
      /"first"/,
    ],
    [
      'a term of two themes',
      '[price]',
      '[price, queue]',
      /line 14, the term "queue" \(en\).*"price".*also in theme "queue"/,
      /one place/,
    ],
    [
      'a term that stands twice',
      '[price]',
      '[price, -Price]',
      /line 14, the term "price".*twice/,
      /one place/,
    ],
    [
      'a term without words',
      '[price]',
      '["++"]',
      /line 14, theme "price" has a term without words/,
      /Write a word/,
    ],
    [
      'a theme with no example',
      '    examples: [The price]\n',
      '',
      /line 11, theme "price" has no example/,
      /examples/,
    ],
    [
      'a theme with no driver',
      'driver: first\n    title: { en: Price',
      'title: { en: Price',
      /theme "price" has no driver/,
      /driver/,
    ],
    ['a theme that stands twice', 'id: price', 'id: queue', /line 11, theme "queue" stands twice/, /own id/],
    [
      'a wrong kind of value',
      '[price]',
      '{ a: b }',
      /line 14, "themes.1.terms.en" is wrong in theme "price"/,
      /README/,
    ],
    ['no YAML', 'driver: first', 'driver: [first', /is not YAML/, /./],
    ['an unknown theme to drop', 'themes:', 'drop: [quee]\nthemes:', /theme "quee"/, /./],
  ])('says where there is %s', (_, from, to, message, hint) => {
    const mistake = mistakeOf(good.replace(from, to));
    expect(mistake.message).toMatch(/^Cannot /);
    expect(mistake.message).toMatch(message);
    expect(mistake.hint).toMatch(hint);
  });

  it('takes a list of terms written as one text', () => {
    const pack = loadPack(fileWith(good.replace('[price]', '"--costly, price tag"')));
    expect(pack.themes[1]?.terms.en).toEqual(['--costly', 'price tag']);
  });

  it('extends a pack: adds, retitles, drops, moves, and takes terms away', () => {
    fileWith(good, 'base.yaml');
    const pack = loadPack(
      fileWith(`id: ours
title: { en: Ours, th: ของเรา }
extends: ./base.yaml
drivers:
  - { id: first, title: { en: First, th: แรก } }
  - { id: second, title: { en: Second, th: สอง } }
drop: [price]
assign: { queue: second }
themes:
  - id: queue
    title: { en: Line, th: แถว }
    terms: { en: [line], th: [แถว] }
    without: { th: [คิว] }
  - id: noise
    driver: second
    title: { en: Noise, th: เสียง }
    terms: { en: [noise] }
    examples: [Such noise]
`),
    );
    expect(pack.id).toBe('ours');
    expect(pack.themes.map(({ id, driver }) => [id, driver])).toEqual([
      ['queue', 'second'],
      ['noise', 'second'],
    ]);
    expect(pack.themes[0]).toMatchObject({
      title: { en: 'Line' },
      terms: { en: ['queue', 'line'], th: ['แถว'] },
    });
  });

  it('refuses a pack that extends itself', () => {
    const mistake = mistakeOf(`id: me\ntitle: { en: Me, th: ฉัน }\nextends: ./pack.yaml\n`);
    expect(mistake.message).toMatch(/line 3, the pack extends itself/);
  });

  it('names the nearest shipped pack', () => {
    expect(() => loadPack('public-servise')).toThrow(/no shipped pack "public-servise"/);
    expect(() => loadPack(join(folder, 'nowhere.yaml'))).toThrow(/no such readable file/);
  });

  it('loads every shipped pack', () => {
    expect(listPacks()).toEqual(['arta-sqd', 'city', 'digital-product', 'healthcare', 'public-service']);
    for (const name of listPacks()) expect(loadPack(name).id).toBe(name);
  });
});
