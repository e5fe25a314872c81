import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createReader, type Reader } from '../../src/language/create-reader.js';
import { learnModel } from '../../src/learn/learn-model.js';
import type { LearnedModel } from '../../src/learn/learned-model.js';
import { createLearnedTagger, type LearnedTagger } from '../../src/learn/learned-tagger.js';
import { decodeModel, digestOf, encodeModel, loadModel } from '../../src/learn/model-file.js';
import type { Reading } from '../../src/model/reading.js';
import { createSentiment } from '../../src/sentiment/create-sentiment.js';
import { labelledExamples } from './labelled-examples.js';

const comment = { question: null, questionType: 'open' as const };
let model: LearnedModel;
let read: Reader;
let tag: LearnedTagger;
let score: ReturnType<typeof createSentiment>;

function tagText(text: string): ReturnType<LearnedTagger> & { reading: Reading } {
  const reading = read(text);
  const { sentiment, segments } = score(reading, { ...comment, content: 'informative' });
  return { reading, ...tag(reading, { sentiment, segments, comment }) };
}

beforeAll(() => {
  model = learnModel(labelledExamples());
  read = createReader();
  score = createSentiment();
  tag = createLearnedTagger(model, read);
});

describe('learnModel', () => {
  it('gives the same bytes for the same comments', () => {
    expect(digestOf(learnModel(labelledExamples()))).toBe(digestOf(model));
  });

  it('describes itself: examples, figures, and what is too rare', () => {
    const rare = [
      ...labelledExamples(),
      { ...comment, text: 'The lift is broken', themes: ['Lift'], sentiment: null },
    ];
    const { card } = learnModel(rare).header;
    expect(card.comments).toBe(73);
    expect(card.themes?.left).toEqual([{ name: 'Lift', examples: 1 }]);
    expect(card.themes?.each.map(({ name, examples }) => [name, examples])).toEqual([
      ['Car park', 40],
      ['Meals', 40],
    ]);
    expect(card.themes?.microF1).toBeGreaterThan(0.9);
    expect(card.sentiment?.comments).toBe(72);
  });

  it('knows where every comment has one theme', () => {
    const single = labelledExamples().filter(({ themes }) => themes?.length === 1);
    expect(learnModel(single).header.themesPerComment).toBe('one');
    expect(model.header.themesPerComment).toBe('several');
  });

  it('refuses too little to learn from', () => {
    expect(() => learnModel(labelledExamples().slice(0, 3))).toThrow(/Cannot learn from the comments/);
  });
});

describe('createLearnedTagger', () => {
  it('finds the themes, each in its clause, with the words that say so', () => {
    const text = 'We had a fine soup at noon, but the car park is a disgrace.';
    const { mentions } = tagText(text);
    const named = mentions.map(({ theme, start, end, evidence }) => ({
      theme,
      clause: text.slice(start, end),
      words: evidence.map((span) => text.slice(span.start, span.end)).join(' '),
    }));
    expect(named).toEqual([
      {
        theme: 'Car park',
        clause: expect.stringContaining('car park'),
        words: expect.stringContaining('park'),
      },
      { theme: 'Meals', clause: expect.stringContaining('soup'), words: expect.stringContaining('soup') },
    ]);
    expect(named[1]?.clause).not.toContain('car park');
  });

  it('takes the polarity of the clause', () => {
    const { mentions } = tagText('The soup was wonderful. Parking was an awful mess.');
    const polarities = new Map(mentions.map(({ theme, polarity }) => [theme, polarity]));
    expect(polarities.get('Meals')).toBe('positive');
    expect(polarities.get('Car park')).toBe('negative');
  });

  it('gives probabilities of the sentiment that sum to 1', () => {
    const { sentiment } = tagText('great soup and warm bread');
    const { positive = 0, neutral = 0, negative = 0 } = sentiment?.probabilities ?? {};
    expect(positive + neutral + negative).toBeCloseTo(1, 12);
    expect(sentiment?.polarity).toBe('positive');
  });

  it('keeps spans within the text, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '',
        '👍',
        'ที่จอดรถเต็ม',
        'constructor __proto__',
        '\ud800 soup',
        'Der Parkplatz ist voll',
      ),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, evidence } of tagText(`${text} soup`).mentions) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length + 5);
          for (const span of evidence) {
            expect(span.start).toBeGreaterThanOrEqual(start);
            expect(span.end).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads a hostile text in bounded time', () => {
    for (const text of ['soup '.repeat(20_000), 'ก'.repeat(100_000), 'x'.repeat(100_000)]) {
      expect(Array.isArray(tagText(text).mentions)).toBe(true);
    }
  });
});

describe('the model file', () => {
  it('comes back as it was', () => {
    const bytes = encodeModel(model);
    const read = decodeModel(bytes, 'a.utm');
    expect(read).toEqual(model);
    expect(encodeModel(read)).toEqual(bytes);
  });

  it('holds no text of the comments', () => {
    const text = Buffer.from(encodeModel(model)).toString('latin1');
    for (const word of ['soup', 'nowhere', 'Tuesday', 'bread']) expect(text).not.toContain(word);
  });

  it('is refused where any byte is changed or missing', () => {
    const bytes = encodeModel(model);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => decodeModel(damaged, 'a.utm')).toThrow(/Cannot read the model a.utm: /);
        expect(() => decodeModel(bytes.slice(0, at), 'a.utm')).toThrow(/Cannot read the model a.utm: /);
      }),
      { numRuns: 100 },
    );
  });

  it('says what is wrong with another file', () => {
    const problemOf = (bytes: string): unknown => {
      try {
        return decodeModel(Buffer.from(bytes), 'b');
      } catch (error) {
        return error;
      }
    };
    expect(problemOf('PK\u0003\u0004 something')).toMatchObject({
      code: 'model_invalid',
      message: 'Cannot read the model b: it does not start with UTLM2',
    });
    expect(problemOf('UTLM1 10 00\n')).toMatchObject({ message: expect.stringContaining('another version') });
    expect(() => loadModel('/nowhere/model.utm')).toThrow(/there is no such file/);
  });
});
