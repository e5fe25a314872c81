/** Kinds of characters, by code point, that normalization folds, drops or keeps only in their place. */

export const zeroWidthJoiner = 0x200d;
export const replacementCharacter = 0xfffd;

/** Line feed and all that Unicode and old systems break lines with; they become one "\n". */
export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** White space within a line, fixed-width and no-break spaces among it; it becomes one " ". */
export function isBlank(code: number): boolean {
  if (code <= 0xa0) return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c || code === 0xa0;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Controls, zero-width and direction marks, soft hyphen, byte-order mark: nothing that is seen or meant. */
export function isInvisible(code: number): boolean {
  if (code < 0xa0) return code < 0x20 || code >= 0x7f;
  if (code === 0xad || code === 0x61c || code === 0x180e || code === 0xfeff) return true;
  if (code >= 0x200b && code <= 0x206f) {
    return code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060;
  }
  return code >= 0xfff9 && code <= 0xfffb;
}

/** Variation selectors (text or emoji style) and the tag characters of regional flags. */
export function isEmojiModifier(code: number): boolean {
  return code === 0xfe0e || code === 0xfe0f || isFlagTag(code);
}

/** Whether an emoji modifier means something after `previous`. */
export function modifies(code: number, previous: number): boolean {
  if (isFlagTag(code)) return previous === 0x1f3f4 || isFlagTag(previous);
  return isPictographic(previous) || isKeycapBase(previous);
}

/** Whether a zero-width joiner may follow: an emoji, with or without skin tone or emoji style. */
export function canBeJoined(code: number): boolean {
  return isPictographic(code) || code === 0xfe0f || (code >= 0x1f3fb && code <= 0x1f3ff);
}

export function isPictographic(code: number): boolean {
  return code > 0xa8 && /^\p{Extended_Pictographic}$/u.test(String.fromCodePoint(code));
}

function isFlagTag(code: number): boolean {
  return code >= 0xe0020 && code <= 0xe007f;
}

function isKeycapBase(code: number): boolean {
  return code === 0x23 || code === 0x2a || (code >= 0x30 && code <= 0x39);
}
