import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { UndertoneError } from '../../src/model/errors.js';
import { parseCorrections } from '../../src/sentiment/corrections.js';
import { createSentiment } from '../../src/sentiment/create-sentiment.js';

const header = 'kind\twhat\tpolarity\n';
const read = createReader();
const open = { question: null, questionType: 'open', content: 'informative' } as const;

describe('parseCorrections', () => {
  it('reads comments and terms', () => {
    const corrections = parseCorrections(
      `${header}comment\tid-7\tneutral\nterm\tticket machine\tnegative\n`,
      'c.tsv',
    );
    expect([...corrections.comments]).toEqual([['id-7', 'neutral']]);
    expect([...corrections.terms]).toEqual([['ticket machine', 'negative']]);
  });

  it.each([
    ['an unknown kind', 'word\tx\tneutral', 'line 2'],
    ['an unknown polarity', 'term\tx\tgood', 'line 2'],
    ['the same thing twice', 'term\tx\tneutral\nterm\tx\tpositive', 'line 3'],
    ['a missing cell', 'term\tx', 'line 2'],
  ])('names the line of %s', (_, body, line) => {
    expect(() => parseCorrections(header + body, 'c.tsv')).toThrow(UndertoneError);
    expect(() => parseCorrections(header + body, 'c.tsv')).toThrow(line);
  });
});

describe('a correction', () => {
  it('of a comment decides its polarity', () => {
    const corrections = parseCorrections(`${header}comment\tid-7\tpositive\n`, 'c.tsv');
    const score = createSentiment({ corrections });
    const reading = read('The waiting room is horrible.');
    expect(score(reading, { ...open, commentId: 'id-7' }).sentiment).toMatchObject({
      polarity: 'positive',
      score: 1,
    });
    expect(score(reading, { ...open, commentId: 'id-8' }).sentiment?.polarity).toBe('negative');
  });

  it.each([
    ['The zibbit was there.', 'zibbit'],
    ['มีซุ้มบิงซูอยู่', 'บิงซู'],
  ])('of a term moves "%s" to the polarity it is given', (text, term) => {
    const withTerm = (polarity: string) =>
      createSentiment({ corrections: parseCorrections(`${header}term\t${term}\t${polarity}\n`, 'c.tsv') });
    expect(withTerm('positive')(read(text), open).sentiment?.polarity).toBe('positive');
    expect(withTerm('negative')(read(text), open).sentiment?.polarity).toBe('negative');
  });

  it('of a term to neutral takes its praise away', () => {
    const corrections = parseCorrections(`${header}term\texcellent\tneutral\n`, 'c.tsv');
    const text = 'We stayed at the Excellent Hotel';
    const before = createSentiment()(read(text), open).sentiment?.score ?? 0;
    const after = createSentiment({ corrections })(read(text), open).sentiment?.score ?? 0;
    expect(after).toBeLessThan(before - 0.2);
  });
});
