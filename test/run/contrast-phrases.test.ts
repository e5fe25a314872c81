import { describe, expect, it } from '@jest/globals';
import { contrastPhrases } from '../../src/run/contrast-phrases.js';

const phrase = (key: string, ...counts: number[]) => ({ key, shown: key, counts });
/** Phrases that both sides use alike, as most are. */
const common = Array.from({ length: 100 }, (_, i) => phrase(`common${i}`, 20, 20));
const groups = { high: 0, low: 1, sizes: [500, 500] };

describe('contrastPhrases()', () => {
  it('finds what one side says and the other does not', () => {
    const found = contrastPhrases([...common, phrase('kind', 90, 5), phrase('rude', 4, 80)], groups);
    expect(found.high.map((one) => one.phrase)).toEqual(['kind']);
    expect(found.low).toMatchObject([{ phrase: 'rude', high: 4, low: 80 }]);
    expect(found.comments).toEqual({ high: 500, low: 500 });
  });

  it('gives z as Monroe, Colaresi and Quinn compute it', () => {
    // Sums over phrases: 2000 + 90 and 2000 + 10; prior of the phrase 500 * 100 / 4100.
    const prior = 50_000 / 4_100;
    const [a, b] = [90 + prior, 10 + prior];
    const difference = Math.log(a / (2_590 - a)) - Math.log(b / (2_510 - b));
    const expected = difference / Math.sqrt(1 / a + 1 / b);
    const [kind] = contrastPhrases([...common, phrase('kind', 90, 10)], groups).high;
    expect(kind?.z).toBeCloseTo(expected, 10);
  });

  it('calls nothing where both sides speak alike, nor below five comments', () => {
    const found = contrastPhrases([...common, phrase('rare', 4, 0)], groups);
    expect([found.high, found.low]).toEqual([[], []]);
  });

  it('shows one of two phrases of which one is part of the other', () => {
    const found = contrastPhrases([...common, phrase('wast', 2, 90), phrase('wast of time', 2, 85)], groups);
    expect(found.low.map((one) => one.phrase)).toEqual(['wast of time']);
    const loose = contrastPhrases([...common, phrase('wast', 2, 90), phrase('wast of time', 2, 40)], groups);
    expect(loose.low.map((one) => one.phrase)).toEqual(['wast']);
  });

  it('is empty where a side has no comments', () => {
    expect(contrastPhrases([phrase('kind', 90, 0)], { ...groups, sizes: [500, 0] })).toMatchObject({
      high: [],
      low: [],
    });
  });
});
