/**
 * Reads again what was UTF-8 and has been read as windows-1252, as spreadsheets and old exports do: "â€™" is ’, "ðŸ‘\u008d" is 👍,
 * "à¸\u0081" is ก, "Ã©" is é. Only what can hardly be meant is changed: sequences of the right form that give typographic
 * signs, emoji, accented Latin, or letters of Indic scripts, Thai and Lao. Bytes that windows-1252 does not have are the
 * control characters of their number.
 */
export function readAgain(text: string): string {
  let found = text;
  while (misread.test(found)) {
    const next = found.replace(misreadAll, decode);
    if (next === found) return found;
    found = next;
  }
  return found;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
/** What windows-1252 has for the bytes 0x80 to 0x9f; all others are the characters of their number. */
const special = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Characters whose bytes are 0x80 to 0xbf. */
const later = `[\\u0080-\\u00bf${special}]`;
const sequences = [
  `[\\u00c2\\u00c3]${later}`,
  `\\u00e0[\\u00a4-\\u00bf]${later}`,
  `\\u00e2${later}{2}`,
  `\\u00ef[\\u00b8\\u00bb]${later}`,
  `\\u00f0${later}{3}`,
].join('|');
const misread = new RegExp(sequences);
const misreadAll = new RegExp(sequences, 'g');

function decode(sequence: string): string {
  const bytes = Uint8Array.from(sequence, byteOf);
  try {
    return decoder.decode(bytes);
  } catch {
    return sequence;
  }
}

function byteOf(character: string): number {
  const place = special.indexOf(character);
  return place < 0 ? character.charCodeAt(0) : 0x80 + place;
}
