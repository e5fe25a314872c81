import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { markdownDiscovery } from '../../src/report/markdown-discovery.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { full, hostile, nothing } from './fixture-discovery.js';
import { fixtureModel } from './fixture-model.js';

const blocks = markdownDiscovery(fixtureModel({ discovery: full }));

describe('markdownDiscovery()', () => {
  it('is absent where nothing was found or looked for', () => {
    expect(markdownDiscovery(fixtureModel())).toEqual([]);
    expect(markdownDiscovery(fixtureModel({ discovery: nothing }))).toEqual([]);
    expect(renderMarkdown(fixtureModel())).not.toContain('noteworthy');
  });

  it('says what the page says, between the other sections', () => {
    const page = renderMarkdown(fixtureModel({ discovery: full }));
    const section = page.slice(page.indexOf('## New and noteworthy'), page.indexOf('## Every comment'));
    for (const text of [
      '| Parking | 31 | 2.5 times |',
      'kind clerk (40 : 1)',
      '| Keep Mill Lane open | 412 | 3 |',
      'sample of 30,000',
      'bicycle racks (9)',
    ]) {
      expect(section).toContain(text);
    }
  });

  it('gives the candidates as YAML that parses', () => {
    const yaml = /^```yaml\n([\s\S]*?)```$/.exec(blocks.at(-1) ?? '')?.[1] ?? '';
    expect(parse(yaml)).toMatchObject({ themes: [{ id: 'bicycle-racks', examples: [hostile] }, {}, {}] });
  });

  it('shows no markup of a comment as markup', () => {
    const outside = blocks.slice(0, -1).join('\n\n');
    expect(outside).not.toContain('<b>');
    expect(outside).not.toMatch(/^- item/m);
  });

  it('ends a fence nowhere but at its end', () => {
    const example = '```\n# not a heading';
    const [candidate] = full.candidates;
    const discovery = { ...full, candidates: candidate ? [{ ...candidate, example }] : [] };
    const last = markdownDiscovery(fixtureModel({ discovery })).at(-1) ?? '';
    expect(last.match(/^ {0,3}```/gm)).toHaveLength(2);
  });
});
