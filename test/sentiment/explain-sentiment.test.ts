import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createReader } from '../../src/language/create-reader.js';
import type { QuestionType } from '../../src/model/comment.js';
import { parseCorrections } from '../../src/sentiment/corrections.js';
import { createSentiment } from '../../src/sentiment/create-sentiment.js';
import { createSentimentExplainer } from '../../src/sentiment/explain-sentiment.js';

const corrections = parseCorrections(
  'kind\twhat\tpolarity\ncomment\tc-1\tnegative\nterm\tqueue\tpositive\nterm\tgood\tneutral\n',
  'c.tsv',
);
const read = createReader();
const score = createSentiment();
const explain = createSentimentExplainer();
const explainCorrected = createSentimentExplainer({ corrections });
const open = { question: null, questionType: 'open', content: 'informative' } as const;

const words = fc.constantFrom(
  ...[
    'not',
    'never',
    'good',
    'bad',
    'terrible',
    'excellent',
    'very',
    'slightly',
    'but',
    'would be nice',
    'the',
    'staff',
  ],
  ...[
    'no problem',
    'queue',
    'ไม่',
    'ดี',
    'แย่',
    'มาก',
    'แต่',
    'พนักงาน',
    '!',
    '?',
    '.',
    ',',
    '😡',
    '🙏',
    '12',
    'GREAT',
    'soooo',
  ],
);
const texts = fc.oneof(
  fc.string(),
  fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
);

describe('createSentimentExplainer', () => {
  it('names the word that a misspelled or drawn out one is meant for', () => {
    const parts = explain(read('Exceklent staff, goooood food', 'en'), open)?.contributions ?? [];
    const terms = parts.filter(({ kind }) => kind === 'term').map(({ term }) => term);
    expect(terms).toContain('Exceklent (excellent)');
    expect(terms).toContain('goooood (good)');
  });

  it('gives parts that add up to the score, for any text and question', () => {
    const questions = fc.constantFrom(null, 'What could we do better?', 'What was good?', 'เราควรปรับปรุงอะไร');
    const types = fc.constantFrom<QuestionType>('open', 'improve', 'praise');
    const contents = fc.constantFrom('informative' as const, 'nil' as const);
    fc.assert(
      fc.property(texts, questions, types, contents, (text, question, questionType, content) => {
        const reading = read(text);
        const context = { question, questionType, content };
        for (const explanation of [
          explain(reading, context),
          explainCorrected(reading, context),
          explainCorrected(reading, { ...context, commentId: 'c-1' }),
        ]) {
          if (explanation === null) continue;
          const sum = explanation.contributions.reduce((total, { value }) => total + value, 0);
          expect(Math.abs(sum - explanation.score)).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('explains the score that the scorer gives', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text);
        expect(explain(reading, open)?.score).toBe(score(reading, open).sentiment?.score);
      }),
    );
  });

  it('names every span within the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of explain(read(text), open)?.contributions ?? []) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('shows a term as praise and its negator as blame', () => {
    const text = 'The clerk was not polite';
    const parts = explain(read(text), open)?.contributions ?? [];
    const term = parts.find(({ kind }) => kind === 'term');
    const shifter = parts.find(({ kind }) => kind === 'shifter');
    expect(term?.term).toBe('polite');
    expect(term?.value).toBeGreaterThan(0);
    expect(shifter?.term).toBe('not');
    expect(shifter?.value).toBeLessThan(0);
  });

  it('shows for a corrected comment what was found, and the correction that makes up the difference', () => {
    const reading = read('Lovely!');
    const found = explain(reading, open);
    const explanation = explainCorrected(reading, { ...open, commentId: 'c-1' });
    expect(explanation).toMatchObject({ score: -1, polarity: 'negative' });
    const [correction, ...others] = explanation?.contributions ?? [];
    expect(correction).toMatchObject({ kind: 'correction', term: 'comment set to negative' });
    expect(correction?.value).toBeCloseTo(-1 - (found?.score ?? 0), 12);
    expect(others).toEqual(found?.contributions);
  });

  it('explains a corrected comment in a language that is not scored by the correction alone', () => {
    const explanation = explainCorrected(read('Где мой паспорт?'), { ...open, commentId: 'c-1' });
    expect(explanation?.contributions).toMatchObject([{ kind: 'correction', value: -1 }]);
  });

  it('is null where there is nothing to score', () => {
    expect(explain(read(''), open)).toBeNull();
    expect(explain(read('qwpoeiruty'), { ...open, content: 'gibberish' })).toBeNull();
  });
});
