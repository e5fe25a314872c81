import type { LanguageCode } from '../src/model/reading.js';
import { loadLexicon } from '../src/sentiment/lexicon.js';
import type { LabelledText } from './train-example.js';
import { createRandom, type Random } from './train-random.js';

interface Frame {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly between: string;
}

const frames: Readonly<Record<LanguageCode, Frame>> = {
  en: {
    before: [
      'the staff',
      'the service',
      'it was',
      'the app is',
      'the food',
      'the room was',
      'the process',
      'they were',
      'overall',
      'the website',
      'the price is',
      'the product',
      'this place is',
      'the clerk was',
      'battery',
      'delivery was',
      'my experience was',
      'the visit',
      'the office',
      'customer service',
    ],
    after: ['', '', '', '.', '!', 'today', 'for me', 'at the office', 'on the phone', 'this time'],
    between: ' ',
  },
  th: {
    before: [
      'พนักงาน',
      'เจ้าหน้าที่',
      'บริการ',
      'การบริการ',
      'สินค้า',
      'ราคา',
      'อาหาร',
      'ระบบ',
      'แอป',
      'ร้านนี้',
      'ที่นี่',
      'ห้องน้ำ',
      'สถานที่',
      'คุณภาพ',
      'เครื่อง',
      'หน้าจอ',
      'แบตเตอรี่',
      'หมอ',
      'พยาบาล',
      'ขั้นตอน',
      'เว็บไซต์',
      'มัน',
      'รสชาติ',
      'การจัดส่ง',
      'โดยรวม',
      'ฉันคิดว่า',
      'รู้สึก',
      'ของ',
      'คอร์ส',
      'ห้อง',
    ],
    after: ['', '', '', 'มาก', 'ครับ', 'ค่ะ', 'จริงๆ', 'เลย', 'มากค่ะ', 'สำหรับฉัน', 'ในครั้งนี้', 'นะ', '.', '!'],
    between: '',
  },
};

/**
 * Short sentences made from the polar terms of the lexicon: they teach the hashed features the words of plain review
 * prose that the collections lack, and keep long neutral collections from making every plain text neutral.
 */
export function syntheticTexts(language: LanguageCode): readonly LabelledText[] {
  const random = createRandom(7);
  const frame = frames[language];
  const texts: LabelledText[] = [];
  for (const { term, valence } of loadLexicon(language)) {
    if (Math.abs(valence) < 1 || term.includes('...')) continue;
    for (let i = 0; i < (language === 'th' ? 4 : 2); i++) {
      const before = random() < 0.75 ? pick(frame.before, random) + frame.between : '';
      const after = pick(frame.after, random);
      const text = before + term + (/^\w/.test(after) ? frame.between : '') + after;
      texts.push({ text, label: valence > 0 ? 'positive' : 'negative', question: null });
    }
  }
  return texts;
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? '';
}
