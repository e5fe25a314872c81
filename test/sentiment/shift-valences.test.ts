import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createQuestionTest } from '../../src/sentiment/asked-clause.js';
import { createTermFinder } from '../../src/sentiment/find-terms.js';
import { loadEntries } from '../../src/sentiment/lexicon.js';
import { shiftValences } from '../../src/sentiment/shift-valences.js';

const read = createReader();
const isQuestion = createQuestionTest();
const finders = {
  en: createTermFinder(loadEntries('en'), 'en'),
  th: createTermFinder(loadEntries('th'), 'th'),
};

/** The shifted value of each polar term of a text, by term. */
function values(text: string, language: 'en' | 'th' = 'en'): ReadonlyMap<string, number> {
  const { tokens } = read(text, language);
  const matches = finders[language].find(tokens, { first: 0, end: tokens.length });
  return new Map(
    shiftValences(tokens, matches, isQuestion(tokens, { first: 0, end: tokens.length })).map(
      ({ match, value }) => [match.entry.term, value],
    ),
  );
}

function value(text: string, term: string, language: 'en' | 'th' = 'en'): number {
  return values(text, language).get(term) ?? Number.NaN;
}

describe('shiftValences', () => {
  it('turns praise in the reach of a negator into blame', () => {
    expect(value('not at any time polite', 'polite')).toBeLessThan(0);
    expect(value('Never once was he polite', 'polite')).toBeLessThan(0);
    expect(value('ไม่สุภาพเท่าไหร่', 'ไม่สุภาพ', 'th')).toBeLessThan(0);
  });

  it('ends a negation after its reach, at a stop word, and at a comma before a pronoun', () => {
    expect(value('I did not go there for one two three four five polite', 'polite')).toBeGreaterThan(0);
    expect(value('I did not stay because polite', 'polite')).toBeGreaterThan(0);
    expect(value('I did not stay, they were polite', 'polite')).toBeGreaterThan(0);
    expect(value('I did not stay; polite', 'polite')).toBeGreaterThan(0);
  });

  it('counts a run of negators once', () => {
    expect(value('not not not polite', 'polite')).toBe(value('not polite', 'polite'));
  });

  it('makes negated blame weaker praise than negated praise is blame', () => {
    const praise = -value('never polite', 'polite') / value('polite', 'polite');
    const blame = -value('never rude at', 'rude') / value('rude at', 'rude');
    expect(Number.isNaN(blame) || blame < praise).toBe(true);
  });

  it('makes a boosted term stronger and a dampened one weaker', () => {
    expect(value('extremely polite', 'polite')).toBeGreaterThan(value('polite', 'polite'));
    expect(value('somewhat polite', 'polite')).toBeLessThan(value('polite', 'polite'));
    expect(value('สุภาพอย่างยิ่ง', 'สุภาพ', 'th')).toBeGreaterThan(value('สุภาพ', 'สุภาพ', 'th'));
  });

  it('turns what is wished for into blame', () => {
    expect(value('they need to be polite', 'polite')).toBeLessThan(0);
    expect(value('อยากให้พนักงานสุภาพ', 'สุภาพ', 'th')).toBeLessThan(0);
  });

  it('weakens what is asked', () => {
    expect(value('Were they polite?', 'polite')).toBeLessThan(value('They were polite.', 'polite'));
  });

  it('hears drawn-out and capital letters', () => {
    expect(value('politeeee', 'polite')).toBeGreaterThan(value('polite', 'polite'));
    expect(value('they were POLITE', 'polite')).toBeGreaterThan(value('they were polite', 'polite'));
  });

  it('keeps every value between -5 and 5', () => {
    for (const shifted of values('extremely AMAAAZING, extremely HORRRIBLE').values())
      expect(Math.abs(shifted)).toBeLessThanOrEqual(5);
  });
});
