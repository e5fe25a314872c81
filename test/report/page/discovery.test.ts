import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { type Discovery, discoverySchema } from '../../../src/model/discovery.js';
import { packFileSchema } from '../../../src/model/theme-pack.js';
import { renderMarkup } from '../../../src/report/html/markup.js';
import { discoverySection } from '../../../src/report/page/discovery.js';
import { renderCandidateYaml } from '../../../src/report/render-candidate-yaml.js';
import { candidates, full, hostile, nothing } from '../fixture-discovery.js';
import { fixtureModel } from '../fixture-model.js';

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
  it('gives ids that the pack does not have', () => {
    const pack = { drivers: [{ id: 'other' }], themes: [{ id: 'bicycle-racks' }, { id: 'candidate' }] };
    const ids = [...renderCandidateYaml(candidates, pack).matchAll(/id: (\S+)/g)].map(([, id]) => id);
    expect(ids).toEqual(['bicycle-racks-2', 'candidate-2', 'bicycle-racks-3']);
  });

  it('is the themes of a pack file, whatever the comments hold', () => {
    const yaml = parse(
      renderCandidateYaml(candidates, { drivers: [{ id: 'ease' }, { id: 'other' }], themes: [] }),
    );
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
