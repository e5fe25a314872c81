import { readTable } from './read-table.js';
import { remember } from './remember.js';

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

  /** How many stretches along a row, in one direction each, a word is made of: two in "asdasd". */
  function countWalks(word: string): number {
    let count = 0;
    let direction = 0;
    let last = Number.NaN;
    for (const letter of word) {
      const place = places.get(letter) ?? Number.NaN;
      const step = place - last;
      const goesOn = (step === 1 || step === -1) && (direction === 0 || step === direction);
      if (!goesOn) count += 1;
      direction = goesOn ? step : 0;
      last = place;
    }
    return count;
  }

  function judge(original: string): Verdict {
    const word = original.toLowerCase();
    if (word.length < 3) return 'word';
    const walks = countWalks(word);
    if (walks === 1) return word.length === 3 ? 'short run' : 'mash';
    if (word.length >= 6 && word.length / walks >= 3) return 'mash';
    if (word.length >= 5 && word === word.charAt(0).repeat(word.length)) return 'mash';
    return pilesConsonants(original) ? 'mash' : 'word';
  }

  const judgeRepeated = remember(judge, { limit: 5000 });

  return function isGibberish(text) {
    let letters = 0;
    let mashed = false;
    words.lastIndex = 0;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      const verdict = judgeRepeated(match[0].slice(0, 40));
      if (verdict === 'word') return false;
      mashed ||= verdict === 'mash';
      letters += match[0].length;
    }
    return mashed || letters >= 6;
  };
}

/** Six consonants and no vowel, or five sounds without one in a word that hardly has any. Capitals may be an acronym. */
function pilesConsonants(word: string): boolean {
  if (word.length < 6 || !/[^aeiouwy]{5}/i.test(word)) return false;
  if (!/^[A-Za-z]{6,}$/.test(word) || (word.length < 8 && word === word.toUpperCase())) return false;
  const lower = word.toLowerCase();
  const vowels = lower.replace(/[^aeiouy]|^y/g, '').length + (lower.slice(1).includes('w') ? 1 : 0);
  if (new Set(lower).size < 4) return false;
  if (vowels === 0) return true;
  const sounds = lower.replace(oneSound, 'C');
  return vowels / lower.length <= 0.2 && /[^aeiouyw]{5}/.test(sounds);
}
