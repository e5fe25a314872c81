import { describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { encodePhrases, wordsOfPhrases } from '../../src/themes/built-words.js';
import { loadPack } from '../../src/themes/load-pack.js';

const read = createReader();

describe('encodePhrases', () => {
  const encoded = encodePhrases([loadPack('healthcare')], read);

  it('writes the stem of each word, and of an exact one its form', () => {
    const [phrase, words] = Object.entries(encoded).find(([written]) => /^[a-z]+!$/.test(written)) ?? [
      '',
      [],
    ];
    expect(words).toEqual([phrase]);
  });

  it('holds what each phrase is read as on its own', () => {
    const phrases = Object.keys(encoded);
    expect(phrases.length).toBeGreaterThan(100);
    for (const phrase of phrases.filter((_, index) => index % 25 === 0)) {
      const [alone = []] = wordsOfPhrases([phrase], read);
      expect(encoded[phrase]).toEqual(alone.map(({ text, exact }) => (exact ? `${text}!` : text)));
    }
  });
});
