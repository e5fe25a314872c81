import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { type Discovery, discoverySchema } from '../../../src/model/discovery.js';
import { packFileSchema } from '../../../src/model/theme-pack.js';
import { renderMarkup } from '../../../src/report/html/markup.js';
import { discoverySection } from '../../../src/report/page/discovery.js';
import { renderCandidateYaml } from '../../../src/report/render-candidate-yaml.js';
import { fixtureModel } from '../fixture-model.js';

const nothing: Discovery = {
  comments: 741,
  sampled: 741,
  contrasts: [],
  emerging: null,
  duplicates: [],
  candidates: [],
};

const hostile = '<b>bold</b> "quoted": {x}\n- item \u2028 # no comment';
const candidates: Discovery['candidates'] = [
  {
    terms: [
      { text: 'bicycle racks', language: 'en', comments: 9 },
      { text: 'ปั๊ม', language: 'th', comments: 6 },
    ],
    comments: 12,
    example: hostile,
  },
  { terms: [{ text: 'ห้องสมุด', language: 'th', comments: 8 }], comments: 8, example: 'ห้องสมุดปิด' },
  { terms: [{ text: 'bicycle-racks', language: 'en', comments: 5 }], comments: 5, example: 'x' },
];

const full: Discovery = {
  comments: 900_000,
  sampled: 30_000,
  contrasts: [
    {
      kind: 'rating',
      outcome: 'trust',
      comments: { high: 400, low: 120 },
      high: [{ phrase: 'kind clerk', high: 40, low: 1, z: 5, q: 0.001 }],
      low: [],
    },
  ],
  emerging: {
    period: '2024-08-26',
    unit: 'week',
    before: 8,
    themes: [{ theme: 'parking', title: { en: 'Parking', th: 'ที่จอดรถ' }, comments: 31, ratio: 2.5, q: 0.01 }],
  },
  duplicates: [{ text: 'Keep Mill Lane open', comments: 412, wordings: 3 }],
  candidates,
};

function words(discovery: Discovery | undefined): string | null {
  const section = discoverySection(fixtureModel(discovery === undefined ? {} : { discovery }));
  return section === null ? null : renderMarkup(section);
}

describe('discoverySection()', () => {
  it('is absent where nothing was found or looked for', () => {
    expect(words(undefined)).toBeNull();
    expect(words(nothing)).toBeNull();
    expect(
      words({ ...nothing, emerging: { period: '2024-08-26', unit: 'week', before: 8, themes: [] } }),
    ).toBeNull();
  });

  it('shows all that was found, and that it is a sample', () => {
    const page = words(discoverySchema.parse(full)) ?? '';
    for (const text of [
      'Parking',
      '2.5 times',
      'kind clerk',
      '40 : 1',
      'Keep Mill Lane open',
      '412',
      '30,000',
      'bicycle racks',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain('<b>');
  });

  it('does not speak of a sample where all were read', () => {
    expect(words({ ...nothing, candidates })).not.toContain('sample');
  });
});

describe('renderCandidateYaml()', () => {
  it('is the themes of a pack file, whatever the comments hold', () => {
    const yaml = parse(renderCandidateYaml(candidates, [{ id: 'ease' }, { id: 'other' }]));
    const pack = packFileSchema.parse({
      id: 'mine',
      title: { en: 'Mine', th: 'Mine' },
      extends: 'public-service',
      ...yaml,
    });
    expect(pack.themes.map(({ id }) => id)).toEqual(['bicycle-racks', 'candidate', 'bicycle-racks-2']);
    expect(pack.themes[0]).toMatchObject({
      driver: 'other',
      terms: { en: ['bicycle racks'], th: ['ปั๊ม'] },
      examples: [hostile],
    });
  });
});
