import type { TokenKind } from '../model/reading.js';
import { nextWordKey } from './word-key.js';

/** A sign as it is found: what it is, where it ends, and its norm where that is not its lower case. */
export interface Sign {
  readonly kind: TokenKind;
  readonly end: number;
  readonly norm: string | null;
}

interface SignForm {
  readonly norm: string;
  readonly kind: TokenKind;
  /** Number of the sign; see `Token`. */
  readonly key: number;
}

const cacheSize = 5000;
const longestCached = 24;

/** Makes the function from a sign as written to its norm and number, for texts of one language. */
export function createSignForms(): (written: string, sign: Sign) => SignForm {
  const cache = new Map<string, SignForm>();
  return function signFormOf(written, sign) {
    const known = cache.get(written);
    if (known !== undefined && known.kind === sign.kind) return known;
    // The number stands before the spread: added after it, it would give every form a shape of its own.
    const form = { norm: sign.norm ?? written.toLowerCase(), kind: sign.kind };
    if (known !== undefined || written.length > longestCached || cache.size >= cacheSize)
      return { key: 0, ...form };
    const numbered = { key: nextWordKey(), ...form };
    cache.set(written, numbered);
    return numbered;
  };
}
