/** What is kept of a table: how many spellings at most, and the longest. */
export interface SpellingOptions {
  readonly capacity: number;
  readonly longest: number;
}

/** So many places are looked at: words made to collide cost no more. */
const mostProbes = 24;

/**
 * Makes a function that remembers what was made of a stretch of text, for the first `capacity` spellings it meets. A
 * known one is found by its characters in place: no string is made for it, which is most of what a `Map` of words costs.
 * What `make` gives must depend on the characters alone; it is told whether it will be remembered.
 */
export function createSpellings<Made>(
  make: (written: string, kept: boolean) => Made,
  { capacity, longest }: SpellingOptions,
): (text: string, start: number, end: number) => Made {
  const mask = 2 ** Math.ceil(Math.log2(2 * capacity)) - 1;
  /** By place: the number of a spelling, counted from 1; 0 where it is empty. */
  const places = new Int32Array(mask + 1);
  const hashes = new Int32Array(capacity + 1);
  const spelled: string[] = [''];
  const made: (Made | null)[] = [null];

  function remember(written: string, hash: number, place: number): Made {
    const kept = places[place] === 0 && made.length <= capacity;
    const fresh = make(written, kept);
    if (kept) {
      places[place] = made.length;
      hashes[made.length] = hash;
      spelled.push(written);
      made.push(fresh);
    }
    return fresh;
  }

  return function madeOf(text, start, end) {
    if (end - start > longest) return make(text.slice(start, end), false);
    const hash = hashOf(text, start, end);
    let place = hash & mask;
    for (let probe = 0; probe < mostProbes; probe++) {
      const number = places[place] ?? 0;
      if (number === 0) break;
      if (hashes[number] === hash && isSpelled(text, start, { end, written: spelled[number] ?? '' }))
        return made[number] as Made;
      place = (place + 1) & mask;
    }
    return remember(text.slice(start, end), hash, place);
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function isSpelled(text: string, start: number, of: { end: number; written: string }): boolean {
  const { end, written } = of;
  if (written.length !== end - start) return false;
  for (let i = 0; i < written.length; i++)
    if (text.charCodeAt(start + i) !== written.charCodeAt(i)) return false;
  return true;
}
