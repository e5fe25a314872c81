import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createEffort } from '../../src/themes/effort.js';

const read = createReader();
const weigh = createEffort();

describe('createEffort()', () => {
  it.each(['It was so easy', 'Simple and straightforward', 'ทำเรื่องง่ายมาก', 'สะดวกดี'])(
    'finds %s easy',
    (text) => {
      expect(weigh(read(text))).toBeLessThan(-0.3);
    },
  );

  it.each(['It was very difficult', 'A nightmare of red tape', 'ยุ่งยากมาก', 'ต้องมาหลายรอบ'])(
    'finds %s hard',
    (text) => {
      expect(weigh(read(text))).toBeGreaterThan(0.3);
    },
  );

  it('turns a negated word round and makes it milder', () => {
    const negated = weigh(read('It was not difficult')) ?? 0;
    const plain = weigh(read('It was difficult')) ?? 0;
    expect(negated).toBeLessThan(0);
    expect(Math.abs(negated)).toBeLessThan(plain);
  });

  it('is null where nothing is said of effort', () => {
    expect(weigh(read('The lady wore a green hat'))).toBeNull();
    expect(weigh(read('She is easy to talk to'))).toBeNull();
    expect(weigh(read(''))).toBeNull();
  });

  it('stays within -1 and 1', () => {
    const score = weigh(read('impossible nightmare '.repeat(200))) ?? 0;
    expect(score).toBeGreaterThan(0.9);
    expect(score).toBeLessThanOrEqual(1);
  });
});
