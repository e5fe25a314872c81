import { isBlank, isEmojiModifier, isInvisible, isLineBreak, replacementCharacter } from './characters.js';
import { createEntityDecoder } from './html-entity.js';
import { readAgain } from './misread-text.js';
import { createTextBuilder } from './text-builder.js';

/**
 * Makes the stage that gives a text its stored form, with its words and spelling untouched:
 * - UTF-8 that was read as windows-1252 read again ("â€™" is ’);
 * - Unicode NFC; Thai signs typed as two where there is one composed;
 * - control, zero-width and direction marks removed, but for joiners and selectors within emoji; lone surrogates U+FFFD;
 * - HTML entities decoded and tags removed, however often they were escaped;
 * - runs of white space folded to one space, or to one "\n" where they hold a line break; none at the ends.
 *
 * Normalizing again changes nothing. Time is linear in the length.
 */
export function createNormalizer(): (text: string) => string {
  const builder = createTextBuilder(createEntityDecoder());
  function clean(text: string): string {
    const composed = isBeforeMarks(text) ? text : text.normalize('NFC');
    if (isNormal(composed)) return composed;
    for (let i = 0; i < composed.length; i += 1) {
      const code = composed.codePointAt(i) ?? 0;
      if (code > 0xffff) i += 1;
      builder.append(code >= 0xd800 && code <= 0xdfff ? replacementCharacter : code);
    }
    return builder.finish().normalize('NFC');
  }

  return function normalize(text) {
    let cleaned = clean(readAgain(text));
    // What entities and composed characters give may be misread text, too; every turn makes it shorter.
    for (let next = readAgain(cleaned); next !== cleaned; next = readAgain(cleaned)) cleaned = clean(next);
    return cleaned;
  };
}

/** Whether all characters stand before the first combining mark: NFC leaves those as they are. */
function isBeforeMarks(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) >= 0x300) return false;
  }
  return true;
}

/** Whether nothing is to be done, as for most comments; may say no where nothing is. */
function isNormal(text: string): boolean {
  let previous = 0x20;
  let ampersand = false;
  let bracket = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0x0a) {
      if (previous === 0x20 || previous === 0x0a) return false;
    } else if (code < 0x7f) {
      if (code < 0x20) return false;
      if (code === 0x26) ampersand = true;
      else if (code === 0x3b && ampersand) return false;
      else if (code === 0x3c) bracket = true;
      else if (code === 0x3e && bracket) return false;
    } else if (code >= 0xe00 && code <= 0xe7f) {
      if (code === 0xe4d || (code === 0xe40 && previous === 0xe40)) return false;
    } else if (code <= 0xad || code > 0x600) {
      if (isUnusual(code)) return false;
    }
    previous = code;
  }
  return text.length === 0 || (previous !== 0x20 && previous !== 0x0a);
}

function isUnusual(code: number): boolean {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return surrogate || isLineBreak(code) || isBlank(code) || isInvisible(code) || isEmojiModifier(code);
}
