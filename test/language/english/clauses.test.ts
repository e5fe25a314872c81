import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../../src/language/create-reader.js';

const read = createReader();

function partsOf(text: string): readonly string[] {
  const { clauses } = read(text, 'en');
  return clauses.map(({ start, end }) => text.slice(start, end));
}

function sentencesOf(text: string): readonly string[] {
  const { clauses } = read(text, 'en');
  const spans = new Map<number, { start: number; end: number }>();
  for (const { sentence, start, end } of clauses)
    spans.set(sentence, { start: spans.get(sentence)?.start ?? start, end });
  return [...spans.values()].map(({ start, end }) => text.slice(start, end));
}

describe('English sentences', () => {
  it.each([
    ['It was good. I will be back!', ['It was good.', 'I will be back!']],
    ['Dr. Jones saw me at 9 a.m. on Monday.', ['Dr. Jones saw me at 9 a.m. on Monday.']],
    ['All fine.Then it broke', ['All fine.', 'Then it broke']],
    ['Clean room\nCold food', ['Clean room', 'Cold food']],
    ['Great help 👍 The rest was slow', ['Great help 👍', 'The rest was slow']],
    ['It cost 3.50 and no. 7 was shut', ['It cost 3.50 and no. 7 was shut']],
    ['(It was fine.) We left', ['(It was fine.)', 'We left']],
    ['Nice... Slow', ['Nice...', 'Slow']],
  ])('splits %j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe('English clauses', () => {
  it.each([
    ['The room was nice but the food was cold', ['The room was nice', 'but the food was cold']],
    ['Nice room; cold food', ['Nice room;', 'cold food']],
    ['Great staff, terrible parking', ['Great staff,', 'terrible parking']],
    ['Although it was late, they helped me', ['Although it was late,', 'they helped me']],
    ['I liked the nurse although she was late', ['I liked the nurse', 'although she was late']],
    ['The nurse was kind and the ward was clean', ['The nurse was kind', 'and the ward was clean']],
    ['I waited two hours, nobody came to me', ['I waited two hours,', 'nobody came to me']],
    ['All was good except the parking', ['All was good', 'except the parking']],
    ['Kind people - awful building', ['Kind people -', 'awful building']],
    [
      'They were kind, while the form was hard to fill',
      ['They were kind,', 'while the form was hard to fill'],
    ],
  ])('cuts %j', (text, expected) => {
    expect(partsOf(text)).toEqual(expected);
  });

  it.each([
    'Nothing but praise for them',
    'All but one of them helped',
    'Not only quick but also kind',
    'They were anything but helpful',
    'The staff were friendly and helpful',
    'It was not clean, tidy or safe',
    'I read a book while waiting',
    'It has not opened yet',
    'It was good though.',
    'But',
  ])('leaves %j whole', (text) => {
    expect(partsOf(text)).toEqual([text]);
  });

  it('says which word opens a clause against the one before', () => {
    const { clauses } = read('Slow, on the other hand they were kind', 'en');
    expect(clauses.map(({ contrast }) => contrast)).toEqual([null, 'on the other hand']);
  });
});
