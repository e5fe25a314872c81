import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createQuestionTest } from '../../src/sentiment/asked-clause.js';

const read = createReader();
const isQuestion = createQuestionTest();

function asks(text: string, language: 'en' | 'th'): boolean {
  const { tokens } = read(text, language);
  return isQuestion(tokens, { first: 0, end: tokens.length });
}

describe('createQuestionTest', () => {
  it.each([
    'ร้านนี้อร่อยไหมคะ',
    'คอร์สนี้คุ้มมั้ย',
    'ต้องใช้บัตรหรือเปล่าครับ',
    'ใช้ดีป่าว',
    'เสร็จหรือยังคะ',
    'ส่งวันไหนคะ',
    'ราคาเท่าไหร่ครับ',
    'เปิดกี่โมง',
    'สมัครยังไงคะ',
    'ใครเคยใช้บ้างคะ',
    'ไปด้วยกันไหมวันเสาร์',
    'เปิดอยู่ใช่รึเปล่า',
    'ดีหรอ',
    'ว่าไงนะ?',
  ])('hears a question without a mark: %s', (text) => {
    expect(asks(text, 'th')).toBe(true);
  });

  it.each(['ร้านนี้อร่อยมากค่ะ', 'ไม่มีอะไร', 'ไม่ต้องถามใคร', 'ใครก็ชอบ', 'ยังไม่เสร็จ', 'เปล่าเลย ไม่ได้ไป', 'ครับ', ''])(
    'hears none in: %s',
    (text) => {
      expect(asks(text, 'th')).toBe(false);
    },
  );

  it('goes by the mark in English', () => {
    expect(asks('Is it open?', 'en')).toBe(true);
    expect(asks('Is it open? ', 'en')).toBe(true);
    expect(asks('It is open', 'en')).toBe(false);
  });
});
