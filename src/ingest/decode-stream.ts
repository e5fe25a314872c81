import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Encoding, unfinishedUtf8 } from './detect-encoding.js';

export interface Decoded {
  readonly text: string;
  /** A byte was not valid in the encoding; U+FFFD stands in its place. */
  readonly damaged: boolean;
}

/** Turns bytes, given piece by piece, into text. Zero characters, which no survey writes on purpose, are dropped. */
export interface StreamDecoder {
  readonly decode: (bytes: Buffer) => Decoded;
  readonly end: () => Decoded;
}

const none: Decoded = { text: '', damaged: false };

export function createDecoder(encoding: Encoding): StreamDecoder {
  if (encoding === 'utf-8') return utf8Decoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16Decoder(encoding);
  return {
    decode: (bytes) => checked(iconv.decode(bytes, encoding)),
    end: () => none,
  };
}

function utf8Decoder(): StreamDecoder {
  let tail = Buffer.alloc(0);
  return {
    decode(bytes) {
      const all = tail.length === 0 ? bytes : Buffer.concat([tail, bytes]);
      const unfinished = unfinishedUtf8(all);
      const whole = all.subarray(0, all.length - unfinished);
      tail = Buffer.from(all.subarray(all.length - unfinished));
      return { text: withoutZeros(whole.toString('utf8')), damaged: !isUtf8(whole) };
    },
    end() {
      const text = tail.toString('utf8');
      tail = Buffer.alloc(0);
      return { text, damaged: text !== '' };
    },
  };
}

function utf16Decoder(encoding: 'utf-16le' | 'utf-16be'): StreamDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return {
    decode: (bytes) => checked(decoder.decode(bytes, { stream: true })),
    end: () => checked(decoder.decode()),
  };
}

function checked(text: string): Decoded {
  return { text: withoutZeros(text), damaged: text.includes('\uFFFD') };
}

function withoutZeros(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}
