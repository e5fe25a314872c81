import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markdownLine, markdownTable, markdownText } from '../../src/report/markdown-text.js';
import { renderMarkdown } from '../../src/report/render-markdown.js';
import { fixtureSentimentReport } from './fixture-driver-report.js';
import { fixtureModel } from './fixture-model.js';

describe('markdownText()', () => {
  it.each([
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['a | b', 'a \\| b'],
    ['**x** _y_ `z`', '\\*\\*x\\*\\* \\_y\\_ \\`z\\`'],
    ['[a](b)', '\\[a\\](b)'],
    ['one\n\ntwo', 'one two'],
    ['see http://x.y', 'see http\\://x.y'],
  ])('writes %p so that it reads as it is', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  it('leaves no sign of markup that is not escaped, and no line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const rest = markdownText(text).replace(/\\[\\`*_[\]|~#!$^:.]/g, '');
        expect(rest).not.toMatch(/[<>`*_[\]|~#!\n\r]/);
      }),
    );
  });

  it('makes no list or rule at the start of a line', () => {
    expect(['- a', '1. b', '=== c', '+ d'].map(markdownLine)).toEqual([
      '\\- a',
      '1\\. b',
      '\\=== c',
      '\\+ d',
    ]);
  });
});

describe('markdownTable()', () => {
  it('keeps as many cells a row as there are columns', () => {
    expect(markdownTable([{ title: 'a' }, { title: 'b', right: true }], [['x|y', 'z\nw']])).toBe(
      '| a | b |\n| --- | ---: |\n| x\\|y | z w |',
    );
  });
});

describe('renderMarkdown()', () => {
  it('has the sections of the page and the sentence on association', () => {
    const text = renderMarkdown(fixtureModel());
    expect(text.match(/^#{1,2} .*/gm)).toEqual([
      '# Licensing service, summer 2024',
      '## What goes with the score: Trust',
      '## What they talk about',
      '## In their words',
      '## What no theme covers',
      '## Every comment accounted for',
    ]);
    expect(text).toContain(
      '| Efficiency | +0.21 (0.16 to 0.27) | +0.05 (0.02 to 0.08) | 34% | 43 | 168 | Clear |',
    );
    expect(text).toContain('Associations among people who commented');
  });

  it('does not speak of effects on sentiment', () => {
    const text = renderMarkdown(fixtureModel({ driverReports: [fixtureSentimentReport()] }));
    expect(text).toContain('## What the sentiment is made of');
    expect(text).not.toMatch(/impact|opportunity/i);
  });
});
