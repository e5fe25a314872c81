import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { writtenTexts } from '../../scripts/train-written.js';

const letters = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Every cell of the tables that sentiment is tested on. */
const tested = new Set(
  [
    'english-hard-cases',
    'thai-hard-cases',
    'known-limits',
    'thai-service-comments',
    'adversarial-en',
    'adversarial-th',
  ]
    .map((name) => new URL(`../../fixtures/sentiment/${name}.tsv`, import.meta.url))
    .flatMap((url) => readFileSync(url, 'utf8').split(/[\t\n]/))
    .map(letters)
    .filter((text) => text !== ''),
);

describe.each(['en', 'th'] as const)('the comments written to train on, %s', (language) => {
  const texts = writtenTexts(language);

  it('holds no text that sentiment is tested on', () => {
    expect(texts.filter(({ text }) => tested.has(letters(text)))).toEqual([]);
  });

  it('says each thing once in answer to a question, with one label', () => {
    const keys = texts.map(({ question, text }) => `${question}\t${letters(text) || text}`);
    const seen = new Set<string>();
    expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
  });

  it('has enough of each class to be balanced', () => {
    for (const label of ['positive', 'neutral', 'negative'])
      expect(texts.filter((text) => text.label === label).length / texts.length).toBeGreaterThan(0.25);
  });
});
