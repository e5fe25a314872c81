import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createSentiment } from '../../src/sentiment/create-sentiment.js';
import { readCases } from './read-cases.js';

const read = createReader();
const score = createSentiment();

function polarityOf(text: string, language: string): string | undefined {
  const context = { question: null, questionType: 'open', content: 'informative' } as const;
  return score(read(text, language), context).sentiment?.polarity;
}

describe.each([
  ['en', 'english-hard-cases.tsv', 200],
  ['th', 'thai-hard-cases.tsv', 120],
] as const)('hard cases in %s', (language, file, least) => {
  const cases = readCases(file);

  it(`are ${least} or more`, () => {
    expect(new Set(cases.map(([text]) => text)).size).toBeGreaterThanOrEqual(least);
  });

  it.each(cases)('%s -> %s (%s)', (text = '', polarity = '') => {
    expect(polarityOf(text, language)).toBe(polarity);
  });
});

describe('known limits', () => {
  it.each(readCases('known-limits.tsv'))(
    '%s: "%s" is still not %s',
    (language = '', text = '', polarity = '') => {
      expect(polarityOf(text, language)).not.toBe(polarity);
    },
  );
});

describe('Thai comments on services, labelled by hand', () => {
  const cases = readCases('thai-service-comments.tsv');

  it('are 300 or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
  });

  it('are read right in at least four of five', () => {
    const right = cases.filter(([text = '', polarity]) => polarityOf(text, 'th') === polarity);
    expect(right.length / cases.length).toBeGreaterThan(0.8);
  });
});
