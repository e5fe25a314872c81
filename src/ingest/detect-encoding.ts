import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import type { Certainty } from '../model/export-inspection.js';
import type { Settings } from '../model/settings.js';
import { detectUtf16 } from './detect-utf16.js';
import { judgeHighBytes } from './judge-high-bytes.js';

export type Encoding = Exclude<Settings['encoding'], 'auto'>;

export interface DetectedEncoding {
  readonly name: Encoding;
  readonly certainty: Certainty;
  readonly why: string;
  /** Bytes of the byte-order mark at the start, 0 where there is none. */
  readonly markLength: number;
  /** Another encoding that the bytes look like and that cannot be read, or null. */
  readonly foreign: string | null;
}

const marks: readonly { readonly name: Encoding; readonly bytes: readonly number[] }[] = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Tells the encoding of a file from its first bytes: a byte-order mark, then UTF-16 by its zero bytes, then UTF-8 (which
 * hardly any other text is by chance), then Windows-874 against Windows-1252 by where the high bytes stand.
 */
export function detectEncoding(bytes: Buffer, setting: Settings['encoding']): DetectedEncoding {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const markLength = mark === undefined ? 0 : mark.bytes.length;
  if (setting !== 'auto') {
    return {
      name: setting,
      certainty: 'set',
      why: 'Set in the configuration',
      markLength: mark?.name === setting ? markLength : 0,
      foreign: null,
    };
  }
  if (mark !== undefined) {
    return { name: mark.name, certainty: 'certain', why: 'A byte-order mark', markLength, foreign: null };
  }
  return { markLength: 0, foreign: null, ...guessEncoding(bytes) };
}

function guessEncoding(
  bytes: Buffer,
): Omit<DetectedEncoding, 'markLength' | 'foreign'> & { foreign?: string } {
  const utf16 = detectUtf16(bytes);
  if (utf16 !== null) {
    return { name: utf16, certainty: 'likely', why: 'Every other byte is that of a UTF-16 character' };
  }
  const whole = bytes.subarray(0, bytes.length - unfinishedUtf8(bytes));
  if (isUtf8(whole)) {
    const ascii = whole.every((byte) => byte < 0x80);
    return ascii
      ? { name: 'utf-8', certainty: 'likely', why: 'Only ASCII characters so far' }
      : { name: 'utf-8', certainty: 'certain', why: 'All its bytes are valid UTF-8' };
  }
  const { valid, broken, thai } = judgeHighBytes(bytes);
  if (valid > broken) {
    return { name: 'utf-8', certainty: 'likely', why: `Mostly valid UTF-8, ${broken} characters are broken` };
  }
  if (thai) {
    return { name: 'windows-874', certainty: 'likely', why: 'Runs of bytes that spell Thai' };
  }
  const foreign = foreignEncoding(bytes);
  return {
    name: 'windows-1252',
    certainty: foreign === null ? 'likely' : 'guess',
    why: 'Not valid UTF-8, and the high bytes stand alone as in western European text',
    ...(foreign === null ? {} : { foreign }),
  };
}

/** How many bytes at the end begin a UTF-8 character that is not finished. */
export function unfinishedUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? back : 0;
    }
  }
  return 0;
}

/** East Asian, Cyrillic and other encodings cannot be read, but can be recognized, so that one is told. */
function foreignEncoding(bytes: Buffer): string | null {
  const best = chardet.analyse(bytes.subarray(0, 100_000))[0];
  if (best === undefined || best.confidence < 50) return null;
  const readable = /^(UTF-8|ASCII|windows-1252|ISO-8859-(1|15)|TIS-620|windows-874)$/i;
  return readable.test(best.name) ? null : best.name;
}
