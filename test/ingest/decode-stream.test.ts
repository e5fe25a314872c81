import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { createDecoder } from '../../src/ingest/decode-stream.js';
import type { Encoding } from '../../src/ingest/detect-encoding.js';

function decode(bytes: Buffer, encoding: Encoding, size = bytes.length) {
  const decoder = createDecoder(encoding);
  const parts = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(decoder.decode(bytes.subarray(at, at + size)));
  parts.push(decoder.end());
  return { text: parts.map(({ text }) => text).join(''), damaged: parts.some(({ damaged }) => damaged) };
}

const word = fc.string({ unit: fc.constantFrom('a', 'é', 'ก', '€', '😀', '\n', '"'), maxLength: 20 });

describe('createDecoder', () => {
  it('reads back Unicode text over pieces of any size', () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 5 }), (text, size) => {
        for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
          expect(decode(iconv.encode(text, encoding), encoding, size)).toEqual({ text, damaged: false });
        }
      }),
    );
  });

  it('reads eight-bit text', () => {
    expect(decode(Buffer.from([0x93, 0x61, 0x94, 0xe9]), 'windows-1252').text).toBe('“a”é');
    expect(decode(Buffer.from([0xa1, 0xd2, 0xc3, 0x80]), 'windows-874').text).toBe('การ€');
  });

  it('puts U+FFFD where a byte is not valid, and says so', () => {
    expect(decode(Buffer.from([0x61, 0xff, 0x62]), 'utf-8')).toEqual({ text: 'a\ufffdb', damaged: true });
    expect(decode(Buffer.from([0x61, 0xe0, 0xb8]), 'utf-8', 1)).toEqual({ text: 'a\ufffd', damaged: true });
    expect(decode(Buffer.from([0x61, 0xdb]), 'windows-874')).toEqual({ text: 'a\ufffd', damaged: true });
    expect(decode(Buffer.from([0x61, 0x00, 0x62]), 'utf-16le')).toEqual({ text: 'a\ufffd', damaged: true });
  });

  it('does not report a replacement character that the file itself holds', () => {
    expect(decode(Buffer.from('a\ufffdb'), 'utf-8')).toEqual({ text: 'a\ufffdb', damaged: false });
  });

  it('drops zero characters', () => {
    expect(decode(Buffer.from('a\0b\0'), 'utf-8').text).toBe('ab');
  });
});
