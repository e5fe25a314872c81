import type { Token } from '../model/reading.js';

let last = 0;

/** A number that no word has yet, of any reader in this process. */
export function nextWordKey(): number {
  last += 1;
  return last;
}

/** Whether a token is one of certain words; where there is no token it is not. */
export type WordTest = (token: Token | undefined) => boolean;

/** Makes the test whether a token's norm is one of these words; the answer is remembered by the word's number. */
export function createWordTest(words: ReadonlySet<string>): WordTest {
  const yes = 1;
  const no = 2;
  let known = new Uint8Array(1024);
  return function isOne(token) {
    if (token === undefined) return false;
    const { key = 0, norm } = token;
    if (key === 0) return words.has(norm);
    if (key >= known.length) {
      const larger = new Uint8Array(key * 2);
      larger.set(known);
      known = larger;
    }
    if (known[key] === 0) known[key] = words.has(norm) ? yes : no;
    return known[key] === yes;
  };
}

/**
 * Makes a function that remembers what was made of a word, found by the word's number instead of its letters. What
 * `make` gives must depend on the token's norm, stem, kind and language alone; words without a number are not
 * remembered.
 */
export function createWordTable<Made extends object>(make: (token: Token) => Made): (token: Token) => Made {
  const known: (Made | undefined)[] = [undefined];
  return function madeOf(token) {
    const { key = 0 } = token;
    const found = key < known.length ? known[key] : undefined;
    if (found !== undefined) return found;
    const fresh = make(token);
    if (key === 0) return fresh;
    while (known.length <= key) known.push(undefined);
    known[key] = fresh;
    return fresh;
  };
}
