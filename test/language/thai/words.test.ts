import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createReader } from '../../../src/language/create-reader.js';
import { readThaiCompounds } from '../../../src/language/thai/word-list.js';

const read = createReader();

function normsOf(text: string): readonly string[] {
  return read(text).tokens.map(({ norm }) => norm);
}

describe('Thai words', () => {
  it.each([
    ['เจ้าหน้าที่ประทับใจ', ['เจ้าหน้าที่', 'ประทับใจ']],
    ['พนักงานพูดจาไม่สุภาพ', ['พนักงาน', 'พูดจา', 'ไม่', 'สุภาพ']],
    ['บริการไม่ดีรอนานมาก', ['บริการ', 'ไม่', 'ดี', 'รอ', 'นาน', 'มาก']],
    ['ห้องน้ำสะอาดแต่ที่จอดรถน้อย', ['ห้องน้ำ', 'สะอาด', 'แต่', 'ที่จอดรถ', 'น้อย']],
    ['ไม่มีที่นั่งรอ', ['ไม่', 'มี', 'ที่นั่งรอ']],
    ['ชอบแต่ละร้านตั้งแต่แรก', ['ชอบ', 'แต่ละ', 'ร้าน', 'ตั้งแต่', 'แรก']],
  ])('splits %s', (text, expected) => {
    expect(normsOf(text)).toEqual(expected);
  });

  it('keeps every compound of the list whole', () => {
    const split = readThaiCompounds().filter((word) => normsOf(word).length !== 1);
    expect(split).toEqual([]);
  });

  it.each([
    ['มากกกกก', 'มาก'],
    ['มากก', 'มาก'],
    ['เลยยยย', 'เลย'],
    ['ดีีีี', 'ดี'],
    ['เเต่', 'แต่'],
    ['นํ้า', 'น้ำ'],
    ['ท่ี', 'ที่'],
  ])('reads %s as %s', (written, norm) => {
    expect(read(written).tokens).toMatchObject([{ text: written, norm, start: 0, end: written.length }]);
  });

  it('gives the repetition mark, digits and laughter tokens of their own', () => {
    expect(read('ดีๆ ๑๒๓ 5555 ถถถถ').tokens).toMatchObject([
      { norm: 'ดี', kind: 'word' },
      { norm: 'ๆ', kind: 'symbol' },
      { norm: '123', kind: 'number' },
      { norm: '555', kind: 'emoji' },
      { norm: '555', kind: 'emoji' },
    ]);
  });

  it('leaves 555 a number in English', () => {
    expect(read('They called 555 times').tokens[2]?.kind).toBe('number');
  });

  it('never begins a word with a sign that clings to the letter before', () => {
    const letters = fc.array(fc.constantFrom(...'กขคนมรสอเแโไะาิีุูัำ็่้์'), { maxLength: 30 });
    fc.assert(
      fc.property(letters, (parts) => {
        for (const { text } of read(`ก${parts.join('')}`).tokens) expect(text).not.toMatch(/^[ะาิีุูัำ็่้์]/);
      }),
    );
  });
});
