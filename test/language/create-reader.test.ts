import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createReader } from '../../src/language/create-reader.js';
import type { Reading } from '../../src/model/reading.js';
import { anyText } from './arbitraries.js';

const read = createReader();

function expectValid(reading: Reading): void {
  let end = 0;
  for (const token of reading.tokens) {
    expect(token.start).toBeGreaterThanOrEqual(end);
    expect(token.end).toBeGreaterThan(token.start);
    expect(token.text).toBe(reading.text.slice(token.start, token.end));
    expect(token.norm).not.toBe('');
    end = token.end;
  }
  expect(end).toBeLessThanOrEqual(reading.text.length);
  let next = 0;
  let sentence = 0;
  for (const clause of reading.clauses) {
    expect(clause.firstToken).toBe(next);
    expect(clause.endToken).toBeGreaterThan(clause.firstToken);
    expect(clause.start).toBe(reading.tokens[clause.firstToken]?.start);
    expect(clause.end).toBe(reading.tokens[clause.endToken - 1]?.end);
    expect([sentence, sentence + 1]).toContain(clause.sentence);
    sentence = clause.sentence;
    next = clause.endToken;
  }
  expect(next).toBe(reading.tokens.length);
}

function clausesOf(text: string): readonly string[] {
  return read(text).clauses.map(({ start, end }) => text.slice(start, end));
}

describe('createReader()', () => {
  it('gives tokens in order and clauses that cover them, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(null, 'en', 'th', 'fr', '?'), (text, stated) => {
        expectValid(read(text, stated));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out nothing but spaces, invisible characters and stray marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('good', 'ดี', '!', '👍', '10', ' ', 'แต่', "isn't"), { maxLength: 20 }),
        (parts) => {
          const text = parts.join('');
          const reading = read(text, 'en');
          const seen = reading.tokens.map((token) => token.text).join('');
          expect(reading.supported).toBe(true);
          expect(seen).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });

  it('reads the same text the same way at any time and by any reader', () => {
    const other = createReader();
    fc.assert(
      fc.property(anyText, (text) => {
        const first = read(text);
        read('บริการดีมากกกก but slow');
        expect(read(text)).toEqual(first);
        expect(withoutKeys(other(text))).toEqual(withoutKeys(first));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a million of one Thai letter', 'ก'.repeat(1_000_000)],
    ['a million letters without a space', 'ab'.repeat(500_000)],
    ['hundreds of thousands of emoji', '👍🏽'.repeat(100_000)],
    ['a joined emoji without end', `👩${'\u200d👩'.repeat(100_000)}`],
    ['brackets, dots and hyphens', '[A.-'.repeat(100_000)],
    ['commas and contrasts', 'good, but '.repeat(20_000)],
    ['dashes', 'a - '.repeat(100_000)],
    ['coordinators', 'and the '.repeat(100_000)],
    ['lists', 'a b or c, '.repeat(50_000)],
    ['Thai without a space', 'พนักงานดีแต่ช้า'.repeat(20_000)],
  ])('reads %s', (_name, text) => {
    const { supported, tokens, clauses } = read(text, 'en');
    expect(supported).toBe(true);
    expect(tokens[0]?.start).toBe(0);
    expect(tokens.at(-1)?.end).toBe(text.trimEnd().length);
    expect(clauses.at(-1)?.endToken).toBe(tokens.length);
  });

  it.each(['', ' ', '\u200f\u200e', '\ud800', '\udc00\ud83d', '\u0e31', 'เ', '\u0000'])(
    'reads %j',
    (text) => {
      expectValid(read(text));
    },
  );

  it('is not confused by names that objects inherit', () => {
    const { tokens } = read('constructor __proto__ toString hasOwnProperty', 'en');
    expect(tokens.map(({ norm }) => norm)).toEqual([
      'constructor',
      '__',
      'proto__',
      'tostring',
      'hasownproperty',
    ]);
  });

  it('reads no text in a language it does not analyze', () => {
    const reading = read('Le personnel est très gentil');
    expect(reading).toMatchObject({ supported: false, tokens: [], clauses: [] });
    expect(reading.language.code).toBe('fr');
  });

  it('reads emoji, numbers and words that English shares, without naming a language', () => {
    for (const text of ['👍👍', '10/10', 'OK'])
      expect(read(text)).toMatchObject({ language: { code: 'und', confidence: 0 }, supported: true });
    expect(read('👍👍').tokens).toHaveLength(2);
  });

  it('gives every word of a mixed comment its own language', () => {
    const { language, tokens } = read('staff ดีมาก wifi ช้า');
    expect(language.code).toBe('th');
    expect(tokens.map(({ norm, language }) => [norm, language])).toEqual([
      ['staff', 'en'],
      ['ดี', 'th'],
      ['มาก', 'th'],
      ['wifi', 'en'],
      ['ช้า', 'th'],
    ]);
    expect(clausesOf('staff ดีมาก wifi ช้า')).toEqual(['staff ดีมาก', 'wifi ช้า']);
  });

  it('cuts each sentence by the rules of its own language', () => {
    const text = 'The nurses were kind but the wait was long.\nห้องน้ำสะอาดมาก แต่ที่จอดรถน้อย';
    expect(read(text).clauses.map(({ language, contrast }) => [language, contrast])).toEqual([
      ['en', null],
      ['en', 'but'],
      ['th', null],
      ['th', 'แต่'],
    ]);
  });
});

/** Numbers of words are those of the reader. */
function withoutKeys(reading: Reading): unknown {
  return { ...reading, tokens: reading.tokens.map(({ key, ...rest }) => rest) };
}
