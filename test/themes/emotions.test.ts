import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createEmotions, emotionNames } from '../../src/themes/emotions.js';
import { segmentsOf } from './fixture-pack.js';

const read = createReader();
const nameEmotions = createEmotions();
const firstOf = (text: string) => nameEmotions(read(text))[0]?.name;

describe('createEmotions()', () => {
  it.each([
    ['I am furious about this', 'anger'],
    ['So frustrating, such a waste of time', 'frustration'],
    ['I was completely baffled by the letter', 'confusion'],
    ['My mother is worried and scared', 'worry'],
    ['I cried all evening', 'sadness'],
    ['What a relief', 'relief'],
    ['Many thanks to the porter', 'gratitude'],
    ['We were delighted', 'joy'],
    ['They are reliable and I have full confidence in them', 'trust'],
    ['I was astonished', 'surprise'],
    ['โมโหมาก', 'anger'],
    ['เบื่อหน่ายมาก', 'frustration'],
    ['งงไปหมด', 'confusion'],
    ['กังวลใจมาก', 'worry'],
    ['เสียใจมาก', 'sadness'],
    ['โล่งใจจริงๆ', 'relief'],
    ['ขอบคุณมาก', 'gratitude'],
    ['ดีใจมาก', 'joy'],
    ['น่าเชื่อถือ', 'trust'],
    ['แปลกใจมาก', 'surprise'],
  ])('hears in "%s" %s first', (text, name) => {
    expect(firstOf(text)).toBe(name);
    expect(emotionNames).toContain(name);
  });

  it('does not count a negated word', () => {
    expect(nameEmotions(read('I was not worried'))).toEqual([]);
  });

  it('adds several words of one emotion up, below 1', () => {
    const one = nameEmotions(read('I was furious'))[0]?.intensity ?? 0;
    const two = nameEmotions(read('I was furious and livid'))[0]?.intensity ?? 0;
    expect(one).toBeCloseTo(0.8, 3);
    expect(two).toBeCloseTo(1 - 0.2 * 0.2, 3);
  });

  it('halves what does not fit the clause', () => {
    const reading = read('We were delighted');
    const fitting = nameEmotions(reading, segmentsOf(reading, 'positive'))[0]?.intensity ?? 0;
    const odd = nameEmotions(reading, segmentsOf(reading, 'negative'))[0]?.intensity ?? 0;
    expect(odd).toBeCloseTo(fitting / 2, 3);
  });
});
