import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createReader } from '../../src/language/create-reader.js';
import type { Mention } from '../../src/model/insight-record.js';
import { createTagger } from '../../src/themes/tagger.js';
import { packOf, segmentsOf, themeOf } from './fixture-pack.js';

const read = createReader();

function evidenceOf(text: string, mentions: readonly Mention[]): string[] {
  return mentions.flatMap((mention) => mention.evidence.map(({ start, end }) => text.slice(start, end)));
}

describe('createTagger() in English', () => {
  const tag = createTagger(
    packOf(
      themeOf('wait', { en: ['-wait', '-queue', '-long wait'] }, { not: { en: ['wait staff'] } }),
      themeOf('room', { en: ['waiting room'] }),
      themeOf('call', { en: ['rang ... back'] }),
      themeOf('staff', { en: ['--rude', '++friendly', 'informed!'] }),
      themeOf('cold', { en: ['cold'] }, { near: { en: ['food', 'meal'] } }),
      themeOf('nil', { en: ['=nothing'] }),
    ),
    read,
  );
  const tagNeutral = (text: string) => {
    const reading = read(text);
    return tag(reading, segmentsOf(reading));
  };

  it('finds a term in any form of its stem, with its place', () => {
    const text = 'We waited and the queues grew';
    expect(evidenceOf(text, tagNeutral(text))).toEqual(['waited', 'queues']);
  });

  it('lets a longer term of another theme swallow a shorter one', () => {
    expect(tagNeutral('The waiting room is small').map(({ theme }) => theme)).toEqual(['room']);
  });

  it('allows up to three words in a gap, and no more', () => {
    expect(tagNeutral('They rang me straight back')).toHaveLength(1);
    expect(tagNeutral('They rang my old home number back')).toHaveLength(0);
  });

  it('leaves a term out inside an exclusion only', () => {
    expect(tagNeutral('The wait staff were there')).toHaveLength(0);
    expect(tagNeutral('The wait was there')).toHaveLength(1);
  });

  it('wants a context word where the theme has some', () => {
    expect(tagNeutral('The hall was cold')).toHaveLength(0);
    expect(tagNeutral('My meal was cold')).toHaveLength(1);
  });

  it('keeps to the form of a word marked with !', () => {
    expect(tagNeutral('They informed the family')).toHaveLength(1);
    expect(tagNeutral('They gave information to the family')).toHaveLength(0);
  });

  it('takes a whole-clause term only as the whole clause', () => {
    expect(tagNeutral('Nothing.')).toHaveLength(1);
    expect(tagNeutral('Nothing was written down')).toHaveLength(0);
  });

  it.each([
    ['There was a queue', 'negative'],
    ['There was no queue at all', 'positive'],
    ["We didn't have to wait", 'positive'],
    ['Nobody was rude', 'positive'],
    ['No one was friendly', 'negative'],
    ['They were not rude', 'positive'],
    ['They were never friendly', 'negative'],
  ])('reads the sign of "%s" from its own words', (text, polarity) => {
    expect(tagNeutral(text).map((mention) => mention.polarity)).toEqual([polarity]);
  });

  it('follows the clause where the term only leans', () => {
    const reading = read('The wait was short');
    const [mention] = tag(reading, segmentsOf(reading, 'positive'));
    expect(mention).toMatchObject({ polarity: 'positive', score: 0.8 });
  });

  it('carries a negator over "or"', () => {
    expect(tagNeutral('They were not quick or friendly').map(({ polarity }) => polarity)).toEqual([
      'negative',
    ]);
    expect(tagNeutral('Not a day late, quick and friendly').map(({ polarity }) => polarity)).toEqual([
      'positive',
    ]);
  });

  it('keeps praise and blame of one theme in one clause apart', () => {
    const text = 'The lady was friendly and the man rude';
    const mentions = tagNeutral(text);
    expect(mentions.map(({ theme, polarity }) => [theme, polarity])).toEqual([
      ['staff', 'positive'],
      ['staff', 'negative'],
    ]);
  });
});

describe('createTagger() in Thai', () => {
  const tag = createTagger(
    packOf(
      themeOf('wait', { th: ['-รอ', '--รอนาน', '-คิว', '--รอ...ชั่วโมง'] }, { not: { th: ['จองคิว'] } }),
      themeOf('staff', { th: ['++สุภาพ', '--ไม่สุภาพ'] }),
      themeOf('phone', { th: ['โทรไม่ติด'] }),
    ),
    read,
  );
  const tagNeutral = (text: string) => {
    const reading = read(text);
    return tag(reading, segmentsOf(reading));
  };

  it('does not find a short word inside a longer one', () => {
    expect(tagNeutral('เดินรอบเมือง')).toEqual([]);
    expect(tagNeutral('นั่งรอหน้าห้อง')).toHaveLength(1);
  });

  it('passes over spaces inside a term', () => {
    const text = 'โทร ไม่ติดเลย';
    expect(evidenceOf(text, tagNeutral(text))).toEqual(['โทร ไม่ติด']);
  });

  it.each([
    ['รอนานมาก', 'negative'],
    ['ไม่ต้องรอนาน', 'positive'],
    ['ไม่มีคิวเลย', 'positive'],
    ['พนักงานไม่สุภาพ', 'negative'],
    ['พนักงานสุภาพ', 'positive'],
  ])('reads the sign of %s from its own words', (text, polarity) => {
    expect(tagNeutral(text).map((mention) => mention.polarity)).toEqual([polarity]);
  });

  it('leaves out an excluded phrase', () => {
    expect(tagNeutral('จองคิวได้')).toEqual([]);
  });

  it('does not add a neutral mention to the blame of the same clause', () => {
    const drains = createTagger(packOf(themeOf('drain', { th: ['ท่อ', '--ท่อ ... แตก'] })), read);
    const reading = read('ท่อหน้าบ้านแตก');
    expect(drains(reading, segmentsOf(reading)).map(({ polarity }) => polarity)).toEqual(['negative']);
  });
});

describe('createTagger() on any text', () => {
  const general = themeOf('good', { en: ['good'], th: ['ดี'] }, { general: true });
  const tag = createTagger(
    packOf(general, themeOf('wait', { en: ['wait', 'a ... b'], th: ['รอ', 'กก...ข'] })),
    read,
  );

  it('counts a general theme only where there is no other', () => {
    const themesOf = (text: string) => {
      const reading = read(text);
      return tag(reading, segmentsOf(reading, 'positive')).map(({ theme }) => theme);
    };
    expect(themesOf('All good.')).toEqual(['good']);
    expect(themesOf('All good. Then a wait.')).toEqual(['wait']);
    const reading = read('All good.');
    expect(tag(reading, segmentsOf(reading, 'neutral'))).toEqual([]);
  });

  it('gives evidence inside its clause, in order', () => {
    const word = fc.constantFrom(
      'wait',
      'a',
      'b',
      'good',
      'but',
      '.',
      'รอ',
      'รอบ',
      'ดี',
      'แต่',
      'ก',
      'ข',
      ' ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const reading = read(words.join(' '));
        for (const { start, end, evidence } of tag(reading, segmentsOf(reading))) {
          expect(evidence.length).toBeGreaterThan(0);
          let last = start;
          for (const span of evidence) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            last = span.end;
          }
          expect(last).toBeLessThanOrEqual(end);
        }
      }),
    );
  });

  it.each(['a ', 'wait ', 'กก ', 'รอ', 'ก', 'x', "don't a b "])(
    'comes to an end on 100,000 characters of %j',
    (unit) => {
      const reading = read(unit.repeat(Math.ceil(100_000 / unit.length)));
      expect(Array.isArray(tag(reading, segmentsOf(reading)))).toBe(true);
    },
  );
});
