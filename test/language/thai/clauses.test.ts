import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../../src/language/create-reader.js';

const read = createReader();

function partsOf(text: string): readonly string[] {
  return read(text).clauses.map(({ start, end }) => text.slice(start, end));
}

describe('Thai clauses', () => {
  it.each([
    ['ห้องน้ำสะอาดแต่ที่จอดรถน้อย', ['ห้องน้ำสะอาด', 'แต่ที่จอดรถน้อย']],
    ['พนักงานดีมาก สถานที่สะอาด จอดรถยาก', ['พนักงานดีมาก', 'สถานที่สะอาด', 'จอดรถยาก']],
    ['หมอใจดี ส่วนพยาบาลพูดจาไม่ดี', ['หมอใจดี', 'ส่วนพยาบาลพูดจาไม่ดี']],
    ['ถึงแม้จะรอนานแต่หมอใจดี', ['ถึงแม้จะรอนาน', 'แต่หมอใจดี']],
    ['ชอบร้านนี้ ทั้งๆ ที่อยู่ไกล', ['ชอบร้านนี้', 'ทั้งๆ ที่อยู่ไกล']],
    ['หมอดีค่ะขอบคุณนะคะ', ['หมอดีค่ะ', 'ขอบคุณนะคะ']],
    ['โทรเข้าได้ แต่โทรออกไม่ได้', ['โทรเข้าได้', 'แต่โทรออกไม่ได้']],
    ['อาหารอร่อย\nราคาแพงไป', ['อาหารอร่อย', 'ราคาแพงไป']],
  ])('cuts %j', (text, expected) => {
    expect(partsOf(text)).toEqual(expected);
  });

  it.each([
    'ชอบแต่ละร้าน',
    'เปิดตั้งแต่เช้า',
    'คนแน่นตั้งแต่แรก',
    'แม้แต่ยามก็ใจดี',
    'บริการดี รวดเร็ว',
    'คุณภาพเสียง ชัดเจนดี',
    'เปิด 12.30 น. ถึง 13.00 น.',
    'ส่วนตัวชอบมาก',
    'ได้ส่วนลดเยอะ',
    'ขอบคุณคุณหมอที่ โรงพยาบาลนี้',
  ])('leaves %j whole', (text) => {
    expect(partsOf(text)).toEqual([text]);
  });

  it('says which word opens a clause against the one before', () => {
    expect(read('หมอดีมาก แต่ว่ารอนาน').clauses.map(({ contrast }) => contrast)).toEqual([null, 'แต่ว่า']);
    expect(read('หมอใจดี ส่วนห้องน้ำสกปรก').clauses.map(({ contrast }) => contrast)).toEqual([null, 'ส่วน']);
  });

  it('ends a sentence after a particle of politeness and what trails it', () => {
    const text = 'ดีมากครับ 😊 จะมาอีก';
    expect(read(text).clauses.map(({ sentence }) => sentence)).toEqual([0, 1]);
    expect(partsOf(text)).toEqual(['ดีมากครับ 😊', 'จะมาอีก']);
  });
});
