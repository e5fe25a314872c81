import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createEffort } from '../../src/themes/effort.js';
import { createEmotions } from '../../src/themes/emotions.js';
import { createFlags } from '../../src/themes/flags.js';
import { loadPack } from '../../src/themes/load-pack.js';
import { createTagger } from '../../src/themes/tagger.js';
import { createThemeStages } from '../../src/themes/theme-stages.js';

const read = createReader();
const pack = loadPack('public-service');
const together = createThemeStages(pack, read);
const alone = {
  tag: createTagger(pack, read),
  feel: createEmotions(),
  weighEffort: createEffort(),
  flag: createFlags(),
};

const texts = [
  'I had to call back three times and was so frustrated, but the clerk was kind. Thank you!',
  'Please put a bench in the waiting room; the queue was not too long',
  'เจ้าหน้าที่พูดจาดีมาก ขอบคุณค่ะ แต่รอนานมาก และต้องมาหลายรอบ',
  'ควรเพิ่มที่จอดรถ ใช้งาน website ยาก รู้สึกหงุดหงิด',
];

function answersOf(stages: typeof alone, text: string) {
  const reading = read(text);
  const segments = reading.clauses.map(({ start, end }) => ({
    start,
    end,
    polarity: 'negative' as const,
    score: -0.5,
  }));
  return {
    mentions: stages.tag(reading, segments),
    emotions: stages.feel(reading, segments),
    effort: stages.weighEffort(reading),
    flags: stages.flag(reading, segments),
  };
}

describe('createThemeStages()', () => {
  it.each(texts)('gives what each stage gives on its own: "%s"', (text) => {
    const answers = answersOf(together, text);
    expect(answers).toEqual(answersOf(alone, text));
    expect(answers.mentions).not.toEqual([]);
  });

  it('goes from one text to another and back', () => {
    const [first = '', second = ''] = texts;
    const before = answersOf(together, first);
    answersOf(together, second);
    expect(answersOf(together, first)).toEqual(before);
  });
});
