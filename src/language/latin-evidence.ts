import { evidenceOf, type LatinProfiles, type WordEvidence } from './latin-profiles.js';
import { createSpellings } from './spellings.js';

const letterEvidence = 0.7;
const endingEvidence = 0.4;
const longestEnding = 7;
const cacheSize = 20_000;
const longestWord = 24;

/**
 * Makes the function from a word, `text[start, end)`, to what it says of its language: as listed; else its parts about
 * an apostrophe ("d'attente"); else with elongations undone ("goood"); else its letters beyond a to z; else its endings.
 * The first answers are remembered; they depend on the word alone.
 */
export function createLatinEvidence(
  profiles: LatinProfiles,
): (text: string, start: number, end: number) => WordEvidence {
  const weighWritten = (written: string) =>
    weigh(written.toLowerCase().replace(/[\u2019\u2018`\u00b4]/g, "'"), profiles);
  return createSpellings(weighWritten, { capacity: cacheSize, longest: longestWord });
}

function weigh(word: string, profiles: LatinProfiles): WordEvidence {
  const { words } = profiles;
  if (word.length > 2 * longestWord) return evidenceOf({});
  const folded = word.replace(/(.)\1{2,}/g, '$1$1');
  const found =
    words.get(word) ??
    words.get(word.replaceAll("'", '')) ??
    words.get(folded) ??
    words.get(word.replace(/(.)\1+/g, '$1'));
  if (found !== undefined) return found;
  const parts = word.split(/['-]/).filter((part) => part !== '');
  if (parts.length > 1) return weighParts(parts, profiles);
  return byLetters(word, profiles.letters) ?? byEnding(word, profiles.endings);
}

function weighParts(parts: readonly string[], profiles: LatinProfiles): WordEvidence {
  const found = parts.map((part) => weigh(part, profiles));
  const longest =
    found[parts.indexOf(parts.reduce((a, b) => (b.length > a.length ? b : a)))] ?? evidenceOf({});
  if (longest.english > 0 || longest.others > 0) return longest;
  return found.find(({ english, others }) => english > 0 || others > 0) ?? longest;
}

/** Languages that have all the letters beyond a to z of a word; null where it has none. */
function byLetters(word: string, letters: ReadonlyMap<string, number>): WordEvidence | null {
  let languages = -1;
  for (const letter of word) if (letter > '\u007f') languages &= letters.get(letter) ?? 0;
  return languages === -1 ? null : fromBits(languages, letterEvidence);
}

function byEnding(word: string, endings: ReadonlyMap<string, number>): WordEvidence {
  let languages = 0;
  for (let length = 2; length <= Math.min(longestEnding, word.length - 2); length++)
    languages |= endings.get(word.slice(-length)) ?? 0;
  return fromBits(languages, endingEvidence);
}

function fromBits(languages: number, weight: number): WordEvidence {
  const english = (languages & 1) === 1 ? weight : 0;
  return evidenceOf({ english, weight, others: languages & ~1 });
}
