import { describe, expect, it } from '@jest/globals';
import { writtenTexts } from '../../scripts/train-written.js';
import { testedTexts, wordsOf } from './tested-texts.js';

describe.each(['en', 'th'] as const)('the comments written to train on, %s', (language) => {
  const texts = writtenTexts(language);

  it('holds no text that sentiment is tested on', () => {
    expect(texts.filter(({ text }) => testedTexts.has(wordsOf(text)))).toEqual([]);
  });

  it('says each thing once in answer to a question, with one label', () => {
    const keys = texts.map(({ question, text }) => `${question}\t${wordsOf(text) || text}`);
    const seen = new Set<string>();
    expect(keys.filter((key) => seen.size === seen.add(key).size)).toEqual([]);
  });

  it('has enough of each class to be balanced', () => {
    for (const label of ['positive', 'neutral', 'negative'])
      expect(texts.filter((text) => text.label === label).length / texts.length).toBeGreaterThan(0.25);
  });
});
