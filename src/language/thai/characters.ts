/** Thai letters are held as their distance from U+0E00, which fits a byte. */
export const thaiBase = 0x0e00;

const saraE = 0x40;
const saraAe = 0x41;
const saraAa = 0x32;
const saraAm = 0x33;
const nikhahit = 0x4d;

/** A run of Thai letters brought to one spelling, and where each letter came from. */
export interface NormalRun {
  /** Letters as distances from U+0E00; the first `length` are in use. */
  readonly letters: Uint8Array;
  /** Index in the text of each letter, and at `length` the end of the run. */
  readonly origins: Int32Array;
  length: number;
  /** Whether the spelling differs from the text. */
  changed: boolean;
}

/** Makes an empty run for up to `capacity` letters, to be filled again and again. */
export function createNormalRun(capacity: number): NormalRun {
  return {
    letters: new Uint8Array(capacity),
    origins: new Int32Array(capacity + 1),
    length: 0,
    changed: false,
  };
}

/**
 * Fills `run` from `text[start, end)`, which holds Thai letters only. A letter three times or more in a row, or a sign
 * above or below twice, stands once ("มากกกก" is "มาก"); two SARA E become SARA AE; a SARA AM written in two parts
 * becomes one; a tone mark typed before its vowel comes after it.
 */
export function normalizeRun(text: string, span: { start: number; end: number }, run: NormalRun): void {
  const { letters, origins } = run;
  let length = 0;
  for (let index = span.start; index < span.end; ) {
    const letter = text.charCodeAt(index) - thaiBase;
    let next = index + 1;
    while (next < span.end && text.charCodeAt(next) - thaiBase === letter) next += 1;
    const repeats = next - index;
    if (letter === saraE && repeats === 2) letters[length] = saraAe;
    else letters[length] = letter;
    origins[length++] = index;
    if (repeats === 2 && letter !== saraE && !isSign(letter)) {
      letters[length] = letter;
      origins[length++] = index + 1;
    }
    index = next;
    if (isSign(letter) || letter === saraAa) length = composeSigns(letters, length);
  }
  origins[length] = span.end;
  run.length = length;
  run.changed = length !== span.end - span.start || !spelledAs(text, span.start, run);
}

/** Puts the last letters written into their usual order. Returns the new length. */
function composeSigns(letters: Uint8Array, length: number): number {
  const last = letters[length - 1] ?? 0;
  const before = letters[length - 2] ?? 0;
  if (length < 2) return length;
  if (last === saraAa && before === nikhahit) {
    letters[length - 2] = saraAm;
    return length - 1;
  }
  if (last === saraAa && isTone(before) && length > 2 && letters[length - 3] === nikhahit) {
    letters[length - 3] = before;
    letters[length - 2] = saraAm;
    return length - 1;
  }
  if (isVowelSign(last) && isTone(before)) {
    letters[length - 1] = before;
    letters[length - 2] = last;
  }
  return length;
}

function spelledAs(text: string, start: number, run: NormalRun): boolean {
  for (let i = 0; i < run.length; i++)
    if (text.charCodeAt(start + i) - thaiBase !== run.letters[i]) return false;
  return true;
}

/** The letters `[from, to)` of a run as a string. */
export function spell(run: NormalRun, from: number, to: number): string {
  let word = '';
  for (let i = from; i < to; i++) word += String.fromCharCode(thaiBase + (run.letters[i] ?? 0));
  return word;
}

function isTone(letter: number): boolean {
  return letter >= 0x48 && letter <= 0x4b;
}

function isVowelSign(letter: number): boolean {
  return letter === 0x31 || (letter >= 0x34 && letter <= 0x39);
}

/** Vowels and marks written above or below a consonant. */
export function isSign(letter: number): boolean {
  return letter === 0x31 || (letter >= 0x34 && letter <= 0x3a) || (letter >= 0x47 && letter <= 0x4e);
}

/** Whether a word can begin with `letter` after `before`: signs and following vowels cling to what comes before. */
export function canBreak(before: number, letter: number): boolean {
  if ((letter >= 0x30 && letter <= 0x3a) || letter === 0x45 || (letter >= 0x47 && letter <= 0x4e))
    return false;
  return !(before >= 0x40 && before <= 0x44) && before !== 0x31;
}
