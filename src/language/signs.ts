import { classOf, digit, letter, thai } from './characters.js';

// Every function here takes a text and an index, and returns one past the last code unit of the sign that starts
// there, or the index itself where there is none.

/** An emoji: with skin tone, joined by ZWJ, a flag of two letters or tags, or a keycap. */
export function emojiEnd(text: string, start: number): number {
  const code = text.codePointAt(start) ?? 0;
  if (code < 128) return keycapEnd(text, start);
  if (isRegional(code)) return isRegional(text.codePointAt(start + 2) ?? 0) ? start + 4 : start;
  if (!isEmojiBase(code) && !(text.charCodeAt(start + 1) === 0xfe0f && isPictographic(code))) return start;
  let end = start + (code > 0xffff ? 2 : 1);
  for (;;) {
    end = modifiersEnd(text, end);
    if (text.charCodeAt(end) !== 0x200d) return end;
    const joined = text.codePointAt(end + 1) ?? 0;
    if (!isPictographic(joined)) return end;
    end += 1 + (joined > 0xffff ? 2 : 1);
  }
}

function keycapEnd(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next === 0x20e3) return start + 2;
  return next === 0xfe0f && text.charCodeAt(start + 2) === 0x20e3 ? start + 3 : start;
}

/** Variation selectors, skin tones and the tags of regional flags. */
function modifiersEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const code = text.codePointAt(end) ?? 0;
    if (code === 0xfe0f || code === 0xfe0e) end += 1;
    else if (isSkinTone(code) || (code >= 0xe0020 && code <= 0xe007f)) end += 2;
    else return end;
  }
}

function isRegional(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function isSkinTone(code: number): boolean {
  return code >= 0x1f3fb && code <= 0x1f3ff;
}

function isEmojiBase(code: number): boolean {
  if (code > 0xffff) return isPictographic(code) || isSkinTone(code);
  return ((code >= 0x2600 && code <= 0x27bf) || code === 0x2b50 || code === 0x2b55) && isPictographic(code);
}

function isPictographic(code: number): boolean {
  return code > 0xa8 && /\p{Extended_Pictographic}/u.test(String.fromCodePoint(code));
}

/** The emoji without skin tone and variation selectors, so that all its forms are one. */
export function emojiNorm(emoji: string): string {
  return emoji.length === 1 ? emoji : emoji.replace(/[\ufe0e\ufe0f]|\ud83c[\udffb-\udfff]/g, '') || emoji;
}

/** A number with its separators and unit: "1,000.50", "10:30", "21/09/2021", "10/10", "30-40", "50%", "2nd", "10am". */
export function numberEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (classOf(code) === digit) end += 1;
    else if (isNumberJoint(code) && classOf(text.charCodeAt(end + 1)) === digit) end += 2;
    else break;
  }
  if (text.charCodeAt(end) === 37) return end + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
  return end;
}

function isNumberJoint(code: number): boolean {
  return (code >= 44 && code <= 47) || code === 58; // , - . / :
}

function isWordUnit(code: number): boolean {
  const kind = classOf(code);
  return kind === letter || kind === digit;
}

/** A mask that redaction left: "[EMAIL]", "[PHONE]". */
export function maskEnd(text: string, start: number): number {
  const last = Math.min(text.length, start + 32);
  for (let end = start + 1; end < last; end++) {
    const code = text.charCodeAt(end);
    if (code === 93) return end > start + 2 ? end + 1 : start;
    if (!((code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95)) return start;
  }
  return start;
}

/** A hashtag or mention: its sign, then letters, digits and underscores. */
export function hashtagEnd(text: string, start: number): number {
  if (classOf(text.charCodeAt(start + 1)) !== letter) return start;
  let end = start + 2;
  while (end < text.length && (isWordUnit(text.charCodeAt(end)) || text.charCodeAt(end) === 95)) end += 1;
  return end;
}

/** A web address, up to the next space or Thai letter; punctuation at its end is not part of it. */
export function urlEnd(text: string, start: number): number {
  if (!/^(?:https?:\/\/|www\.)[^\s]/i.test(text.slice(start, start + 9))) return start;
  let end = start + 4;
  while (end < text.length) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === 0 || kind === thai) break;
    end += 1;
  }
  while (end > start && '.,;:!?)]}\'"'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}
