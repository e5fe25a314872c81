/** Coarse classes of UTF-16 code units: what the scanners branch on. */
export const space = 0;
export const letter = 1;
export const digit = 2;
export const mark = 3; // ASCII punctuation and symbols
export const thai = 4;
export const other = 5; // beyond ASCII and not a letter: emoji, symbols, surrogates

const ascii = new Uint8Array(128);
for (let code = 33; code < 127; code++) ascii[code] = mark;
for (let code = 48; code < 58; code++) ascii[code] = digit;
for (let code = 65; code < 91; code++) ascii[code] = ascii[code + 32] = letter;

/** The class of a UTF-16 code unit. Invisible characters (controls, joiners, direction marks) count as space. */
export function classOf(code: number): number {
  if (code < 128) return ascii[code] ?? space;
  if (isThai(code)) return thai;
  if (code >= 0xc0 && code <= 0x24f) return code === 0xd7 || code === 0xf7 ? other : letter;
  if (code <= 0xa0 || code === 0xad || code === 0xfeff) return space;
  if (code >= 0x2000 && code <= 0x206f) return isVisiblePunctuation(code) ? other : space;
  if (code >= 0xd800 && code <= 0xdfff) return other;
  if (code === 0x3000 || (code >= 0xfe00 && code <= 0xfe0f)) return space;
  return isLetter(code) ? letter : other;
}

/** Whether a code unit is a Thai letter, digit or sign. */
export function isThai(code: number): boolean {
  return code >= 0x0e01 && code <= 0x0e5b;
}

function isVisiblePunctuation(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2027) || (code >= 0x2030 && code <= 0x205e);
}

function isLetter(code: number): boolean {
  if (code >= 0x0300 && code <= 0x1fff) return /[\p{L}\p{M}\p{Nd}]/u.test(String.fromCharCode(code));
  if (code < 0x2c00) return code === 0xaa || code === 0xb5 || code === 0xba;
  return /[\p{L}\p{M}\p{Nd}]/u.test(String.fromCharCode(code));
}
