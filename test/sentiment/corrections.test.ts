import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { UndertoneError } from '../../src/model/errors.js';
import { loadCorrections, parseCorrections } from '../../src/sentiment/corrections.js';
import { createSentiment } from '../../src/sentiment/create-sentiment.js';

const header = 'kind\twhat\tpolarity\n';
const read = createReader();
const plain = createSentiment();
const open = { question: null, questionType: 'open', content: 'informative' } as const;

function scorer(...lines: string[]) {
  return createSentiment({ corrections: parseCorrections(`${header}${lines.join('\n')}\n`, 'c.tsv') });
}

function polarityOf(score: ReturnType<typeof createSentiment>, text: string) {
  return score(read(text), open).sentiment?.polarity;
}

describe('parseCorrections', () => {
  it('reads comments and terms, with the lines they stand in', () => {
    const file = `\ufeff# from the review\n${header}\ncomment\tid-7\tneutral\r\nterm\tticket machine\tnegative\n`;
    expect(parseCorrections(file, 'c.tsv').lines).toEqual([
      { line: 4, kind: 'comment', what: 'id-7', polarity: 'neutral' },
      { line: 5, kind: 'term', what: 'ticket machine', polarity: 'negative' },
    ]);
  });

  it.each([
    [
      'a file with commas',
      'kind,what,polarity',
      'line 1: expected the header kind, what, polarity, found "kind,',
    ],
    [
      'an unknown kind',
      `${header}word\tx\tneutral`,
      'line 2: the kind must be comment or term; found "word"',
    ],
    ['an unknown polarity', `${header}term\tx\tgood`, 'line 2: the polarity must be positive, neutral or'],
    ['a missing cell', `${header}term\tx`, 'line 2: expected 3 cells separated by tabs, found 2'],
    ['an empty cell', `${header}term\t\tneutral`, 'line 2: expected a word or phrase, found none'],
    ['a term of hyphens', `${header}term\t--\tneutral`, 'line 2: expected a word or phrase, found none'],
    ['a line twice', `${header}comment\t7\tneutral\ncomment\t7\tneutral`, 'line 3: it says what line 2 says'],
    [
      'lines that contradict each other',
      `${header}term\tTicket Machine\tneutral\nterm\tticket-machine\tpositive`,
      'line 3: it contradicts line 2, which says neutral',
    ],
  ])('says what is wrong with %s', (_, content, says) => {
    expect(() => parseCorrections(content, 'c.tsv')).toThrow(UndertoneError);
    expect(() => parseCorrections(content, 'c.tsv')).toThrow(`Cannot read c.tsv: ${says}`);
  });
});

describe('loadCorrections', () => {
  it('says that there is no such file', () => {
    expect(() => loadCorrections('nowhere/c.tsv')).toThrow('Cannot read the corrections nowhere/c.tsv');
  });
});

describe('a correction', () => {
  it('of a comment decides its polarity, and that of its only clause', () => {
    const score = scorer('comment\tid-7\tpositive');
    const reading = read('The waiting room is horrible.');
    const corrected = score(reading, { ...open, commentId: 'id-7' });
    expect(corrected.sentiment).toMatchObject({ polarity: 'positive', score: 1, mixed: false });
    expect(corrected.segments).toMatchObject([{ polarity: 'positive', score: 1 }]);
    expect(score(reading, { ...open, commentId: 'id-8' })).toEqual(plain(reading, open));
  });

  it('of a comment leaves several clauses as they are', () => {
    const reading = read('The clerk was kind, but I waited two hours.');
    const { sentiment, segments } = scorer('comment\t7\tnegative')(reading, { ...open, commentId: '7' });
    expect(sentiment?.polarity).toBe('negative');
    expect(segments).toEqual(plain(reading, open).segments);
  });

  it('of a comment holds in its source alone where it names one, and before one that does not', () => {
    const score = scorer('comment\t7\tpositive', 'comment\tnorth/7\tnegative');
    const reading = read('It is a counter.');
    const of = (source: string) => score(reading, { ...open, source, commentId: '7' }).sentiment?.polarity;
    expect([of('north'), of('south')]).toEqual(['negative', 'positive']);
  });

  it('of a comment holds in a language that is not scored', () => {
    const score = scorer('comment\t7\tnegative');
    const reading = read('Где мой паспорт? Очень долго ждали.');
    expect(plain(reading, open).sentiment).toBeNull();
    expect(score(reading, { ...open, commentId: '7' }).sentiment?.polarity).toBe('negative');
  });

  it.each([
    ['The zibbit was there.', 'zibbit'],
    ['มีซุ้มบิงซูอยู่', 'บิงซู'],
  ])('of a term moves "%s" to the polarity it is given', (text, term) => {
    expect(polarityOf(scorer(`term\t${term}\tpositive`), text)).toBe('positive');
    expect(polarityOf(scorer(`term\t${term}\tnegative`), text)).toBe('negative');
  });

  it('of a term is turned by a negator', () => {
    expect(polarityOf(scorer('term\tzibbit\tpositive'), 'This is not zibbit')).toBe('negative');
    expect(polarityOf(scorer('term\tzibbity\tnegative'), 'It was not zibbity at all')).not.toBe('negative');
  });

  it('of a term to neutral takes its praise away', () => {
    const text = 'We stayed at the Excellent Hotel';
    const before = plain(read(text), open).sentiment?.score ?? 0;
    const after = scorer('term\texcellent\tneutral')(read(text), open).sentiment?.score ?? 0;
    expect(after).toBeLessThan(before - 0.2);
  });

  it('is named where it holds, and changes nothing where it does not', () => {
    const score = scorer('comment\t7\tneutral', 'term\tqueue\tpositive', 'term\tzibbit\tnegative');
    const reading = read('The queue, such a queue!');
    const lines = score(reading, { ...open, commentId: '7' }).corrections.map(({ line }) => line);
    expect(lines).toEqual([2, 3]);
    expect(score(read('The clerk was kind'), open)).toEqual(plain(read('The clerk was kind'), open));
  });
});
