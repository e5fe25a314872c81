import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createTermFinder } from '../../src/sentiment/find-terms.js';

const entries = [
  'bad',
  'not bad',
  "can't praise ... enough",
  "can't praise them",
  'user-friendly',
  'good',
  'stays',
  'stayed put',
  'felt pressed',
  'tired',
  'tired of apps',
  '555',
  'มาก',
  'ดีมาก',
  'ดี',
].map((term) => ({ term, valence: 1, shifter: null }));
const read = createReader();

function find(text: string, language: 'en' | 'th' = 'en'): readonly string[] {
  const { tokens } = read(text, language);
  const { find: findTerms } = createTermFinder(entries, language);
  return findTerms(tokens, { first: 0, end: tokens.length }).map(({ first, end }) =>
    text.slice(tokens[first]?.start, tokens[end - 1]?.end),
  );
}

describe('createTermFinder', () => {
  it('takes the longest term', () => {
    expect(find('It is not bad, it is bad')).toEqual(['not bad', 'bad']);
  });

  it('finds whole words only', () => {
    expect(find('badge goods')).toEqual([]);
  });

  it('goes on over a hyphen between the words of a term', () => {
    expect(find('user - friendly')).toEqual(['user - friendly']);
  });

  it.each(["I can't praise them enough", 'cannot praise', 'I cant praise you all here enough'])(
    'finds a term with a gap of up to three words: %s',
    (text) => {
      expect(find(text)).toHaveLength(text.includes('enough') ? 1 : 0);
    },
  );

  it('takes a term with a gap before a shorter one without', () => {
    expect(find("I can't praise them enough")).toEqual(["can't praise them enough"]);
    expect(find("I can't praise them")).toEqual(["can't praise them"]);
  });

  it('does not stretch a gap over a fourth word or a stop', () => {
    expect(find("I can't praise one two three four enough")).toEqual([]);
    expect(find("I can't praise. Enough")).toEqual([]);
  });

  it.each(['user-friendly', 'user friendly', 'User Friendly'])('finds %s', (text) => {
    expect(find(text)).toEqual([text]);
  });

  it('finds a word however long its letters are drawn', () => {
    expect(find('goooood')).toEqual(['goooood']);
  });

  it('finds terms whose later words have double letters', () => {
    expect(find('We felt pressed')).toEqual(['felt pressed']);
    expect(find('so tired of apps')).toEqual(['tired of apps']);
    expect(find('so tirred')).toEqual(['tirred']);
  });

  it('takes a word for another only where no term goes on with it', () => {
    expect(find('It stayed put')).toEqual(['stayed put']);
    expect(find('It stayss there')).toEqual(['stayss']);
  });

  it('finds Thai terms across the words they are cut into, and laughter of any length', () => {
    expect(find('ดีมาก', 'th')).toEqual(['ดีมาก']);
    expect(find('5555555', 'th')).toEqual(['5555555']);
    expect(find('5555555', 'en')).toEqual([]);
  });
});
