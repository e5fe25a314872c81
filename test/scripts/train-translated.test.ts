import { describe, expect, it } from '@jest/globals';
import { gradesOf } from '../../scripts/train-graded.js';
import { trainingSets } from '../../scripts/train-sets.js';
import { translatedTexts } from '../../scripts/train-translated.js';
import { readTable } from '../../src/language/read-table.js';
import { testedTexts, wordsOf } from './tested-texts.js';

const url = new URL('../../scripts/translated-texts/th.tsv', import.meta.url);
const rows = readTable(url, ['collection', 'id', 'part', 'text']);

describe('the grades of a collection', () => {
  it('are found by id and part', () => {
    const grades = gradesOf('nhs_phase1');
    expect(grades.get('p1-1 -')?.label).toBe('negative');
    expect(grades.get('p1-2 -')?.label).toBe('neutral');
    expect(grades.get('p1-2 0-5')).toBeUndefined();
  });
});

describe('the texts put into Thai', () => {
  const texts = translatedTexts('th');

  it('have the grade of what they say in English', () => {
    expect(texts).toHaveLength(rows.length);
    const collections = [...new Set(rows.map(({ cells }) => cells.collection ?? ''))];
    const grades = new Map(collections.map((name) => [name, gradesOf(name)]));
    const expected = rows.map(({ cells: { collection = '', id, part, text } }) => ({
      text,
      question: null,
      collection,
      ...grades.get(collection)?.get(`${id} ${part}`),
    }));
    expect(texts).toEqual(expected);
  });

  it('are of English collections that may train', () => {
    const english = trainingSets.filter(({ language }) => language === 'en').map(({ name }) => name);
    for (const name of new Set(rows.map(({ cells }) => cells.collection))) expect(english).toContain(name);
  });

  it('are Thai, each once, and none that sentiment is tested on', () => {
    const spoken = texts.map(({ text }) => wordsOf(text));
    expect(texts.filter(({ text }) => !/[ก-๛]/.test(text))).toEqual([]);
    expect(new Set(spoken).size).toBe(spoken.length);
    expect(spoken.filter((words) => testedTexts.has(words))).toEqual([]);
  });
});
