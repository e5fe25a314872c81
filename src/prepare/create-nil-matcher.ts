import { mistake, readTable } from './read-table.js';

/** Longer answers say something. In UTF-16 code units. */
const longestNil = 80;

/** How many letters of a phrase are looked at first. */
const lengthOfOpening = 3;
const letter = /[\p{L}\p{M}\p{N}]/u;

/** Makes the test whether an answer says that there is nothing to say, or only tests the form. */
export function createNilMatcher(): (text: string) => 'nil' | 'noise' | null {
  const { phrase, tail, mark, noise } = readPhrases();
  const openings = new Set([...phrase, ...noise].map((words) => words.slice(0, lengthOfOpening)));
  const firstLetters = new Set([...phrase, ...noise].map((words) => words.charCodeAt(0)));
  const longestFirst = [...tail].sort((a, b) => b.length - a.length);

  /** Whether a phrase may begin like a text that opens with an ASCII or a Thai letter: most comments do, as no phrase does. */
  function mayHoldOpening(text: string): boolean {
    const code = text.charCodeAt(0);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    const plain =
      (lower >= 97 && lower <= 122) || (code >= 0xe01 && code <= 0xe2e) || (code >= 0xe40 && code <= 0xe44);
    return !plain || firstLetters.has(lower);
  }

  /** Whether a phrase begins so, or is shorter: "no" before a tail. */
  function mayOpen(start: string): boolean {
    return openings.has(start) || phrase.has(start.slice(0, 2)) || phrase.has(start.slice(0, 1));
  }

  function isNil(squeezed: string): boolean {
    let rest = squeezed;
    while (rest !== '' && !phrase.has(rest)) {
      const end = longestFirst.find((word) => rest.length > word.length && rest.endsWith(word));
      if (end === undefined) return false;
      rest = rest.slice(0, -end.length);
    }
    return rest !== '';
  }

  return function matchNil(text) {
    if (text.length > longestNil) return null;
    if (!mayHoldOpening(text)) return null;
    const start = opening(text);
    if (start === '') return onlyOf(text, mark) ? 'nil' : null;
    if (!mayOpen(start)) return null;
    const squeezed = squeeze(text);
    if (isNil(squeezed)) return 'nil';
    return noise.has(squeezed) ? 'noise' : null;
  };
}

/** The start of what `squeeze` gives, without looking at the rest: most comments open as no phrase does. */
function opening(text: string): string {
  let start = '';
  for (const sign of text) {
    if (letter.test(sign)) start += sign.toLowerCase();
    if (start.length >= lengthOfOpening) break;
  }
  return start.slice(0, lengthOfOpening);
}

/** Letters and digits alone, in lower case: "N/A." and "n. a" are both "na". */
function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function onlyOf(text: string, marks: ReadonlySet<string>): boolean {
  for (const sign of text) {
    if (sign !== ' ' && !marks.has(sign)) return false;
  }
  return text !== '';
}

function readPhrases(): Record<'phrase' | 'tail' | 'mark' | 'noise', Set<string>> {
  const sets = {
    phrase: new Set<string>(),
    tail: new Set<string>(),
    mark: new Set<string>(),
    noise: new Set<string>(),
  };
  const rows = readTable('nil-phrases.tsv', ['lang', 'part', 'phrase']);
  for (const [index, [, part, phrase = '']] of rows.entries()) {
    if (part === 'mark') sets.mark.add(phrase);
    else if (part === 'phrase' || part === 'tail' || part === 'noise') sets[part].add(squeeze(phrase));
    else throw mistake('nil-phrases.tsv', index + 4, `unknown part ${part}`);
  }
  return sets;
}
