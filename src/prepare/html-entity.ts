import { replacementCharacter } from './characters.js';
import { readTable } from './read-table.js';

/** What Windows-1252 has at 80..9F: browsers and old exporters mean these by `&#146;`. 0 where it has nothing. */
const windows1252 = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e,
  0x178,
];

/** The longest name or number of an entity, in characters between `&` and `;`. */
export const longestEntity = 12;

/**
 * Makes the function from what stands between `&` and `;` to the code point it means, or -1 where it means nothing.
 * Numbers no character has become U+FFFD, as in browsers.
 */
export function createEntityDecoder(): (body: string) => number {
  const named = new Map<string, number>();
  for (const [name = '', code = ''] of readTable('html-entities.tsv', ['name', 'code'])) {
    named.set(name, Number.parseInt(code, 16));
  }
  return function decodeEntity(body) {
    if (!body.startsWith('#')) return named.get(body) ?? -1;
    if (/^#\d{1,10}$/.test(body)) return character(Number(body.slice(1)));
    if (/^#[xX][\da-fA-F]{1,8}$/.test(body)) return character(Number.parseInt(body.slice(2), 16));
    return -1;
  };
}

function character(code: number): number {
  if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80] || replacementCharacter;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  if (code === 0 || surrogate || code > 0x10ffff) return replacementCharacter;
  const composed = String.fromCodePoint(code).normalize('NFC');
  const first = composed.codePointAt(0) ?? code;
  return composed.length === (first > 0xffff ? 2 : 1) ? first : code;
}
