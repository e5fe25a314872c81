import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createReader } from '../../src/language/create-reader.js';
import type { ContentClass, QuestionType } from '../../src/model/comment.js';
import { segmentSchema, sentimentSchema } from '../../src/model/insight-record.js';
import { createSentiment } from '../../src/sentiment/create-sentiment.js';

const read = createReader();
const score = createSentiment();

function ask(text: string, questionType: QuestionType = 'open', content: ContentClass = 'informative') {
  return score(read(text), { question: null, questionType, content });
}

describe('createSentiment', () => {
  it('gives one segment a clause, in order', () => {
    const text = 'The nurse was lovely. The room was filthy, but the food was tasty.';
    const reading = read(text);
    const { segments } = score(reading, { question: null, questionType: 'open', content: 'informative' });
    expect(segments.map(({ start, end }) => [start, end])).toEqual(
      reading.clauses.map(({ start, end }) => [start, end]),
    );
  });

  it('scores a text the same whatever was scored before: a word and a hashtag of it are two', () => {
    const context = { question: null, questionType: 'open', content: 'informative' } as const;
    const asHashtag = 'บริการดีมาก #awesome';
    const fresh = createSentiment()(read(asHashtag, 'th'), context);
    const scoreLater = createSentiment();
    scoreLater(read('พนักงานบอกว่า awesome มาก', 'th'), context);
    expect(scoreLater(read(asHashtag, 'th'), context)).toEqual(fresh);
  });

  it('keeps praise and blame of one comment apart, and calls it mixed', () => {
    const { sentiment, segments } = ask('The doctor was wonderful. The waiting room was disgusting.');
    expect(segments.map(({ polarity }) => polarity)).toEqual(['positive', 'negative']);
    expect(sentiment?.mixed).toBe(true);
  });

  it('does not call plain praise mixed', () => {
    expect(ask('The doctor was wonderful. The waiting room was spotless.').sentiment?.mixed).toBe(false);
  });

  it.each(['Nothing', 'nothing.', 'Nothing at all', 'ไม่มี', 'ไม่มีค่ะ'])(
    'takes "%s" as praise where it answers what to improve, and not where it answers what was good',
    (text) => {
      expect(ask(text, 'improve', 'nil').sentiment?.polarity).toBe('positive');
      expect(ask(text, 'praise', 'nil').sentiment?.polarity).not.toBe('positive');
      expect(ask(text, 'open', 'nil').sentiment?.polarity).toBe('neutral');
    },
  );

  it('reads the question where its type is open', () => {
    const context = { questionType: 'open', content: 'nil' } as const;
    const improve = score(read('Nothing'), { ...context, question: 'What could we do better?' });
    const praise = score(read('Nothing'), { ...context, question: 'What did we do well?' });
    expect(improve.sentiment?.polarity).toBe('positive');
    expect(praise.sentiment?.polarity).not.toBe('positive');
  });

  it.each(['empty', 'gibberish'] as const)('gives no sentiment for %s content', (content) => {
    expect(ask('asdf', 'open', content)).toEqual({
      sentiment: null,
      segments: [],
      corrections: [],
    });
  });

  it('gives no sentiment for a language that is not analyzed', () => {
    const reading = { ...read('ok'), supported: false, tokens: [], clauses: [] };
    const result = score(reading, { question: null, questionType: 'open', content: 'informative' });
    expect(result.sentiment).toBeNull();
  });

  it('gives the same answer again', () => {
    const text = 'Long wait but such a kind team!!';
    expect(ask(text)).toEqual(ask(text));
  });

  it.each([
    ['nothing', ''],
    ['one emoji', '😀'],
    ['a megabyte of one letter', 'ก'.repeat(1_000_000)],
    ['names of object members', 'constructor __proto__ toString hasOwnProperty'],
    ['right-to-left marks', '\u200fgood\u202e service\u200f'],
    ['lone surrogates', '\ud83d bad \udc4e\ud83d'],
    ['ten thousand negators', 'not '.repeat(10_000)],
    ['ten thousand Thai negators', 'ไม่'.repeat(10_000)],
    ['a hundred thousand marks', '?!'.repeat(50_000)],
    ['one very long word', 'x'.repeat(200_000)],
  ])('is valid for %s', (_, text) => {
    const { sentiment, segments } = ask(text);
    if (sentiment !== null) sentimentSchema.parse(sentiment);
    for (const segment of segments) segmentSchema.parse(segment);
  });

  it('gives probabilities that sum to 1, and a score that is their difference', () => {
    const words = fc.constantFrom(
      'not',
      'good',
      'bad',
      'very',
      'but',
      'ไม่',
      'ดี',
      'แย่',
      'มาก',
      '!',
      '.',
      '😡',
      'the',
      '12',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((list) => list.join(' ')),
    );
    const types = fc.constantFrom<QuestionType>('open', 'improve', 'praise');
    fc.assert(
      fc.property(texts, types, (text, type) => {
        const { sentiment } = ask(text, type);
        if (sentiment === null) return;
        const { positive, neutral, negative } = sentiment.probabilities;
        expect(positive + neutral + negative).toBeCloseTo(1, 12);
        expect(sentiment.score).toBeCloseTo(positive - negative, 12);
        expect(sentiment.confidence).toBe(Math.max(positive, neutral, negative));
      }),
    );
  });
});
