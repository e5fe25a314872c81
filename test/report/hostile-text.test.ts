import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReportModel } from '../../src/model/report-model.js';
import { createHtmlRenderer } from '../../src/report/create-html-renderer.js';
import { fixtureModel } from './fixture-model.js';
import { readTags } from './read-tags.js';

const render = createHtmlRenderer();

/** The model with the same text in every field that takes text from outside. */
function filledWith(text: string): ReportModel {
  const model = fixtureModel();
  const title = { en: text, th: `${text}.` };
  const quote = (clause: { start: number; end: number }) => ({
    source: text,
    commentId: text,
    text,
    clause,
    evidence: [{ start: 0, end: 1 }],
    respondedAt: text,
    attributes: { [text]: text },
    language: text,
  });
  return {
    ...model,
    title: text,
    generatedAt: text,
    version: text,
    run: { ...model.run, runId: text, fingerprint: text, recordsDigest: text, files: [text, text] },
    totals: {
      ...model.totals,
      period: { from: text, to: `${text}.` },
      languages: { [text]: 3 },
      contents: { [text]: 3 },
      redactions: { [text]: 3 },
      issues: { [text]: 3 },
      flags: { [text]: 3 },
    },
    outcomes: model.outcomes.map((outcome) => ({ ...outcome, name: text })),
    timeline: model.timeline.map((entry) => ({ ...entry, period: text, outcomeMeans: { [text]: 3 } })),
    drivers: model.drivers.map((driver) => ({ ...driver, title })),
    themes: model.themes.slice(0, 2).map((theme) => ({
      ...theme,
      title,
      quotes: (['positive', 'neutral', 'negative'] as const).map((polarity) => ({
        ...quote({ start: 0, end: text.length }),
        polarity,
      })),
    })),
    driverReports: model.driverReports.map((report) => ({
      ...report,
      outcome: { ...report.outcome, name: text, unit: text },
      dropped: { [text]: 3 },
      drivers: report.drivers.map((driver) => ({ ...driver, label: title, reasons: [text] })),
      notes: [{ code: text, en: text, th: text }],
    })),
    untaggedTerms: [{ term: text, comments: 3 }],
    untaggedQuotes: [{ source: text, commentId: text, text }],
    rejects: { [text]: 3 },
  };
}

/** Text that says nothing to HTML, of the same length, in the same script. */
function harmless(text: string): string {
  return 'x'.repeat(text.length);
}

/** Tags without the attributes whose presence depends on the script of the text. */
function shape(model: ReportModel): readonly string[] {
  return readTags(render(model)).map((tag) => tag.replace(/ lang=/g, ''));
}

const attacks = [
  '<script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '</title><svg/onload=alert(1)>',
  '--><iframe src="javascript:alert(1)">',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  `{{title}} ${'$'}{title} %TITLE% $& $\` $1`,
  '\u202egnirts sdrawkcab',
  'a\u2028b\u2029c',
  'javascript:alert(1)',
  '&lt;b&gt; &amp; &#60;i&#62;',
  'a'.repeat(10_000),
  'constructor',
  '__proto__',
];

describe('hostile text', () => {
  it.each(attacks)('makes no element or attribute: %p', (attack) => {
    expect(shape(filledWith(attack))).toEqual(shape(filledWith(harmless(attack))));
  });

  it('makes no element or attribute, whatever it is', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '`',
      '=',
      '/',
      '&',
      '!',
      '-',
      'b',
      ' ',
      '\n',
      'ก',
      '\ud83d',
      '\u0000',
      'onload',
      'script',
    );
    const text = fc.oneof(
      fc.array(pieces, { minLength: 2, maxLength: 12 }).map((parts) => `x${parts.join('')}x`),
      fc.string({ unit: 'binary', minLength: 1 }).map((part) => `x${part}x`),
    );
    fc.assert(
      fc.property(text, (attack) => {
        expect(shape(filledWith(attack))).toEqual(shape(filledWith(harmless(attack))));
      }),
      { numRuns: 60 },
    );
  });

  it('stands in an isolate of its own, so that a direction override ends with it', () => {
    const page = render(filledWith('\u202eabc'));
    const shown = page.slice(page.indexOf('<body>'), page.indexOf('<script'));
    const outside = shown
      .replace(/<bdi[^>]*>.*?<\/bdi>/gs, '')
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<title>.*?<\/title>/gs, '')
      .replace(/<[^>]*>/g, '');
    expect(outside).not.toContain('\u202e');
  });

  it('is not read as a placeholder of a replacement', () => {
    expect(render(filledWith('$& $` $1 {{x}}'))).toContain('$&amp; $&#96; $1 {{x}}');
  });
});

describe('readTags()', () => {
  it('sees what a browser would make of unescaped text', () => {
    expect(readTags('<p a="<b>">x<i onload=1></p><style>a<b</style><!-- <u> --><em>')).toEqual([
      'p a=',
      'i onload=1',
      '/p',
      'style',
      '/style',
      '!--',
      'em',
    ]);
  });
});
