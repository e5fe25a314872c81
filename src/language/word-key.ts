import type { Token } from '../model/reading.js';

let last = 0;

/** A number that no word has yet, of any reader in this process. */
export function nextWordKey(): number {
  last += 1;
  return last;
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
