import { readTable } from './read-table.js';

type Verdict = 'mash' | 'short run' | 'word';

const words = /[\p{L}\p{M}]+/gu;
/** Letter groups that one sound is written with; they count as one consonant. */
const oneSound = /tch|ght|str|sch|ck|ch|gh|ng|ph|sh|th|wh|([b-df-hj-np-tvxz])\1+/g;

/**
 * Makes the test whether a text is keys hit without meaning: every word of it walks along a row of the keyboard, repeats
 * one letter, or piles up consonants as no word does. The first real word ends the test, so comments cost little.
 */
export function createGibberishDetector(): (text: string) => boolean {
  const places = new Map<string, number>();
  for (const [row, [, letters = '']] of readTable('keyboard-rows.tsv', ['layout', 'row']).entries()) {
    for (const [column, letter] of [...letters].entries()) places.set(letter, row * 100 + column);
  }

  /** Stretches of a word that go along a row in one direction: "asdasd" has two, of three letters. */
  function walks(word: string): number[] {
    const lengths: number[] = [];
    let direction = 0;
    let last = Number.NaN;
    for (const letter of word) {
      const place = places.get(letter) ?? Number.NaN;
      const step = place - last;
      const goesOn = Math.abs(step) === 1 && (direction === 0 || step === direction);
      if (goesOn) lengths.push((lengths.pop() ?? 0) + 1);
      else lengths.push(1);
      direction = goesOn ? step : 0;
      last = place;
    }
    return lengths;
  }

  function judge(original: string): Verdict {
    const word = original.toLowerCase();
    const lengths = walks(word);
    const letters = [...word].length;
    if (lengths.length === 1 && letters >= 4) return 'mash';
    if (letters >= 6 && letters / lengths.length >= 3) return 'mash';
    if (letters >= 5 && new Set(word).size === 1) return 'mash';
    if (pilesConsonants(original)) return 'mash';
    return lengths.length === 1 && letters === 3 ? 'short run' : 'word';
  }

  return function isGibberish(text) {
    let letters = 0;
    let mashed = false;
    words.lastIndex = 0;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      const verdict = judge(match[0].slice(0, 40));
      if (verdict === 'word') return false;
      mashed ||= verdict === 'mash';
      letters += match[0].length;
    }
    return mashed || letters >= 6;
  };
}

/** Six consonants and no vowel, or five sounds without one in a word that hardly has any. Capitals may be an acronym. */
function pilesConsonants(word: string): boolean {
  if (!/^[A-Za-z]{6,}$/.test(word) || (word.length < 8 && word === word.toUpperCase())) return false;
  const lower = word.toLowerCase();
  const vowels = lower.replace(/[^aeiouy]|^y/g, '').length + (lower.slice(1).includes('w') ? 1 : 0);
  if (new Set(lower).size < 4) return false;
  if (vowels === 0) return true;
  const sounds = lower.replace(oneSound, 'C');
  return vowels / lower.length <= 0.2 && /[^aeiouyw]{5}/.test(sounds);
}
