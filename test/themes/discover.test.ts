import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createCandidateFinder } from '../../src/themes/discover-candidates.js';
import { createDuplicateFinder } from '../../src/themes/discover-duplicates.js';
import { createPhraseCounter } from '../../src/themes/discover-phrases.js';
import { createKnownTermTest } from '../../src/themes/known-terms.js';
import { packOf, themeOf } from './fixture-pack.js';

const read = createReader();

describe('createPhraseCounter()', () => {
  function counted(texts: readonly [string, readonly number[]][]): Map<string, readonly number[]> {
    const counter = createPhraseCounter(2);
    for (const [text, groups] of texts) counter.add(read(text), groups);
    return new Map(counter.phrases().map(({ shown, counts }) => [shown, counts]));
  }

  it('counts comments, not words, by group', () => {
    const phrases = counted([
      ['The queue, that queue, what a queue', [0]],
      ['One long queue at the gate', [0, 1]],
      ['A queue nobody counts', []],
    ]);
    expect(phrases.get('queue')).toEqual([2, 1]);
    expect(phrases.get('long queue')).toEqual([1, 1]);
  });

  it('shows the commonest form of a stem', () => {
    const phrases = counted([
      ['They delayed the boat', [0]],
      ['Terrible delays at the harbour', [0]],
      ['More delays on the river', [0]],
      ['Boat delays today', [0]],
    ]);
    expect(phrases.get('delays')).toEqual([4, 0]);
  });

  it('ends phrases at signs and at stop words', () => {
    const phrases = counted([['Broken ticket machine. Gate of steel', [0]]]);
    expect([...phrases.keys()]).toEqual(expect.arrayContaining(['broken ticket machine', 'gate of steel']));
    expect(phrases.has('machine gate')).toBe(false);
    expect(phrases.has('gate of')).toBe(false);
  });

  it('joins Thai words without spaces', () => {
    const shown = [...counted([['ที่จอดรถไม่พอ', [0]]]).keys()];
    expect(shown.some((phrase) => phrase.includes('จอดรถ'))).toBe(true);
    expect(shown.filter((phrase) => phrase.includes(' '))).toEqual([]);
  });
});

describe('createDuplicateFinder()', () => {
  const plea = 'Please keep the library in Mill Lane open on Saturday mornings for all of us who work';

  function groups(texts: readonly string[], least = 3) {
    const finder = createDuplicateFinder();
    for (const text of texts) finder.add(text, 1);
    return finder.groups(least);
  }

  it('counts copies whatever their case, signs and small changes', () => {
    const found = groups([
      plea,
      plea.toUpperCase(),
      `${plea}!!!`,
      plea.replace('all of us', 'those of us'),
      'The library in Mill Lane was closed and nobody at the door could say why that was so',
    ]);
    expect(found).toEqual([{ text: plea, comments: 4, wordings: 2 }]);
  });

  it('leaves short comments alone, which are alike by nature', () => {
    expect(groups(Array.from({ length: 20 }, () => 'Very good, thank you'))).toEqual([]);
  });

  it('does not join comments that share a phrase only', () => {
    const places = [
      'Elm Square near the fountain',
      'the old harbour behind the mill',
      'Station Road by the school',
    ];
    expect(groups(places.map((place) => `Please mend the street lights at ${place}`))).toEqual([]);
  });

  it('takes texts that were counted elsewhere, and knows them again', () => {
    const finder = createDuplicateFinder();
    finder.add(plea, 900);
    const known = finder.known();
    expect([known(plea.toLowerCase()), known('something else that is long enough to count')]).toEqual([
      true,
      false,
    ]);
    expect(finder.groups(5)).toEqual([{ text: plea, comments: 900, wordings: 1 }]);
  });

  it('finds Thai copies', () => {
    const thai = 'ขอให้เทศบาลเปิดห้องสมุดวันเสาร์ตอนเช้าสำหรับคนทำงานด้วยครับ';
    expect(groups([thai, `${thai} `, thai])).toMatchObject([{ comments: 3 }]);
  });

  it('stands hostile texts', () => {
    const hostile = ['a'.repeat(100_000), '\u0e33'.repeat(5_000), '\ud800'.repeat(99), ''];
    expect(groups(hostile, 1).length).toBeLessThanOrEqual(2);
  });
});

describe('createCandidateFinder()', () => {
  it('groups words that meet in the same comments', () => {
    const finder = createCandidateFinder();
    for (let i = 0; i < 12; i += 1) {
      finder.add(read(`The bicycle racks at gate ${i} rust and the bicycle pump leaks`));
      finder.add(read(`Choir rehearsal in room ${i} drowned the lecture with its organ`));
      finder.add(read(`Nothing else came to mind on day ${i}`));
    }
    const found = finder.candidates(10);
    const bicycles = found.find(({ example }) => example.includes('bicycle'));
    expect(bicycles?.comments).toBe(12);
    const words = bicycles?.terms.map(({ text }) => text).join(' ') ?? '';
    expect(words).toContain('pump');
    expect(words).not.toContain('organ');
    expect(found.every(({ terms }) => terms.length >= 2)).toBe(true);
  });

  it('leaves out what the pack has', () => {
    const pack = packOf(themeOf('bath', { en: ['++sauna'], th: ['สระ ว่ายน้ำ'] }));
    const isKnown = createKnownTermTest(pack, read);
    expect(['sauna', 'สระว่ายน้ำ', 'locker'].map(isKnown)).toEqual([true, true, false]);
    const finder = createCandidateFinder(isKnown);
    for (let i = 0; i < 12; i += 1) {
      finder.add(read(`They repainted the lockers and the sauna on day ${i}`));
      for (let other = 0; other < 4; other += 1) finder.add(read('Nothing else came to mind'));
    }
    const found = finder.candidates(10).flatMap(({ terms }) => terms.map(({ text }) => text));
    expect(found).toContain('lockers');
    expect(found).not.toContain('sauna');
  });

  it('keeps to nouns in English, where it can tell', () => {
    const finder = createCandidateFinder();
    for (let i = 0; i < 12; i += 1) {
      finder.add(read(`They repainted the lockers and the sauna on day ${i}`));
      for (let other = 0; other < 4; other += 1) finder.add(read('Nothing else came to mind'));
    }
    const nouns = /lockers|sauna/g;
    const isNoun = (text: string, place: number) =>
      [...text.matchAll(nouns)].some(({ index }) => index === place);
    expect(finder.asksForNouns()).toBe(true);
    const texts = (found: ReturnType<typeof finder.candidates>) =>
      found.flatMap(({ terms }) => terms.map(({ text }) => text)).sort();
    expect(texts(finder.candidates(10))).toContain('repainted');
    expect(texts(finder.candidates(10, isNoun))).toEqual(['lockers', 'sauna']);
  });

  it('asks of a term no more than tells whether most of its places are nouns', () => {
    const finder = createCandidateFinder();
    for (let i = 0; i < 12; i += 1) {
      finder.add(read('They repainted the lockers and the sauna'));
      for (let other = 0; other < 4; other += 1) finder.add(read('Nothing else came to mind'));
    }
    const asked = new Map<string, number>();
    finder.candidates(10, (text, place) => {
      const word = text.slice(place).split(' ')[0] ?? '';
      asked.set(word, (asked.get(word) ?? 0) + 1);
      return word === 'lockers' || word === 'sauna';
    });
    expect([asked.get('lockers'), asked.get('sauna'), asked.get('repainted')]).toEqual([2, 2, 2]);
  });

  it('asks for nouns only where an English term meets others', () => {
    const finder = createCandidateFinder();
    for (let i = 0; i < 12; i += 1) finder.add(read('lockers'));
    expect(finder.asksForNouns()).toBe(false);
    for (let i = 0; i < 12; i += 1) {
      finder.add(read('ห้องสมุดเปิดเพลงกล่อมแมวตอนบ่าย'));
      for (let other = 0; other < 4; other += 1) finder.add(read('lockers'));
    }
    expect(finder.candidates(10).length).toBeGreaterThan(0);
    expect(finder.asksForNouns()).toBe(false);
    for (let i = 0; i < 12; i += 1) finder.add(read('They repainted the sauna'));
    expect(finder.asksForNouns()).toBe(true);
  });

  it('finds nothing in few comments', () => {
    const finder = createCandidateFinder();
    for (let i = 0; i < 3; i += 1) finder.add(read('The bicycle racks rust and the pump leaks'));
    expect(finder.candidates(10)).toEqual([]);
  });
});
