import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../../src/language/create-reader.js';

const read = createReader();

function tokensOf(text: string) {
  return read(text, 'en').tokens;
}

function normsOf(text: string): readonly string[] {
  return tokensOf(text).map(({ norm }) => norm);
}

describe('English words', () => {
  it('keeps contractions, hyphens and short forms whole, with straight apostrophes', () => {
    expect(normsOf('They didn’t follow-up w/o A&E at 9 a.m. sharp')).toEqual([
      ...['they', "didn't", 'follow-up', 'w/o', 'a&e', 'at', '9', 'a.m.', 'sharp'],
    ]);
  });

  it('splits at slashes, and at a full stop without a space', () => {
    expect(normsOf('good/bad.Staff nice')).toEqual(['good', '/', 'bad', '.', 'staff', 'nice']);
  });

  it.each([
    ['Soooo', 'soo'],
    ['sooooooo', 'soo'],
    ['goooood', 'good'],
    ['AMAZING', 'amazing'],
    ['Café', 'café'],
  ])('normalizes %s to %s', (written, norm) => {
    expect(tokensOf(written)[0]).toMatchObject({ text: written, norm });
  });

  it.each(['10:30', '1,000.50', '21/09/2021', '10/10', '30-40', '50%', '2nd', '10am'])(
    'reads %s as one number',
    (text) => {
      expect(tokensOf(text)).toMatchObject([{ text, kind: 'number' }]);
    },
  );

  it.each([
    '👍',
    '👍🏽',
    '👩‍👩‍👧‍👦',
    '🇹🇭',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '5️⃣',
    '#️⃣',
    '❤️',
    '☺',
    '⭐',
    ':)',
    ':-(',
    '<3',
    'xD',
    'T_T',
    '^_^',
  ])('reads %s as one emoji', (text) => {
    expect(tokensOf(`good ${text} bad`)).toMatchObject([{}, { text, kind: 'emoji' }, {}]);
  });

  it('gives the forms of an emoji one norm', () => {
    const norms = ['👍', '👍🏽', '👍🏿'].map((text) => tokensOf(text)[0]?.norm);
    expect(new Set(norms)).toEqual(new Set(['👍']));
    expect(tokensOf('❤️')[0]?.norm).toBe('❤');
    expect(tokensOf(':-))')[0]?.norm).toBe(':)');
  });

  it('finds no emoticon inside words, times and addresses', () => {
    const kinds = ['foxDen', 'at 8:00', 'https://x.org/a', 'ratio 3:3'].flatMap((text) =>
      tokensOf(text).map(({ kind }) => kind),
    );
    expect(kinds).not.toContain('emoji');
  });

  it('reads hashtags as words, masks and addresses as one token', () => {
    expect(tokensOf('#GreatService')).toMatchObject([{ norm: 'greatservice', kind: 'word' }]);
    expect(tokensOf('write to [EMAIL] now')).toMatchObject([{}, {}, { text: '[EMAIL]', kind: 'mask' }, {}]);
    expect(tokensOf('see https://a.org/b?c=1.')).toMatchObject([
      {},
      { text: 'https://a.org/b?c=1', kind: 'symbol' },
      { text: '.', kind: 'punctuation' },
    ]);
    expect(normsOf('on gov.uk today')).toEqual(['on', 'gov.uk', 'today']);
  });

  it('joins a run of one punctuation mark', () => {
    expect(tokensOf('Why?!!! ok...').map(({ text }) => text)).toEqual(['Why', '?', '!!!', 'ok', '...']);
  });

  // From the examples in Porter's paper "An algorithm for suffix stripping" (1980).
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['relational', 'relat'],
    ['hopefulness', 'hope'],
    ['adjustment', 'adjust'],
  ])('stems %s to %s', (word, stem) => {
    expect(tokensOf(word)[0]?.stem).toBe(stem);
  });

  it('stems a possessive as its owner', () => {
    expect(tokensOf('the doctor’s room')[1]?.stem).toBe('doctor');
  });
});
