/** What the bytes above 7F of a text that is not clean UTF-8 look like. */
export interface HighBytes {
  /** Valid UTF-8 characters of two bytes and more. */
  readonly valid: number;
  /** Bytes that are in no valid UTF-8 character. */
  readonly broken: number;
  /** Whether those bytes are Thai in Windows-874: in runs, and spelled as Thai is. */
  readonly thai: boolean;
}

/** Counts UTF-8 characters and broken bytes, and looks whether these spell Thai, in one pass. */
export function judgeHighBytes(bytes: Buffer): HighBytes {
  let valid = 0;
  let broken = 0;
  let inRuns = 0;
  let run = 0;
  const spelling = { fits: 0, breaks: 0 };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : characterLength(bytes, at);
    if (length === 0) {
      broken += 1;
      run = isThai(byte) ? run + 1 : 0;
      if (run === 3) inRuns += 3;
      else if (run > 3) inRuns += 1;
      judgeSpelling(bytes, at, spelling);
    } else {
      if (length > 1) valid += 1;
      run = 0;
    }
    at += Math.max(1, length);
  }
  const thai = inRuns > broken / 2 && spelling.breaks <= spelling.fits / 20;
  return { valid, broken, thai };
}

/** In Thai a consonant follows the vowels that are written first, and signs above or below stand on one. */
function judgeSpelling(bytes: Buffer, at: number, spelling: { fits: number; breaks: number }): void {
  const byte = bytes[at] ?? 0;
  if (byte >= 0xe0 && byte <= 0xe4) {
    if (isConsonant(bytes[at + 1] ?? 0)) spelling.fits += 1;
    else spelling.breaks += 1;
  } else if (isSign(byte)) {
    const before = bytes[at - 1] ?? 0;
    if (isConsonant(before) || isSign(before)) spelling.fits += 1;
    else spelling.breaks += 1;
  }
}

function isConsonant(byte: number): boolean {
  return byte >= 0xa1 && byte <= 0xce;
}

function isSign(byte: number): boolean {
  return byte === 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
}

/** Length of the UTF-8 character that starts here, 0 where none does. */
function characterLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead >= 0xf5 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  for (let index = 1; index < length; index += 1) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function isThai(byte: number): boolean {
  return (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb);
}
