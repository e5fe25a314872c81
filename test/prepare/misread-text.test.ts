import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { createNormalizer } from '../../src/prepare/create-normalizer.js';
import { readAgain } from '../../src/prepare/misread-text.js';

/** A text as it looks where its UTF-8 is read as windows-1252. */
function misread(text: string): string {
  return [...Buffer.from(text)].map(characterOf).join('');
}

function characterOf(byte: number): string {
  const character = iconv.decode(Buffer.of(byte), 'windows-1252');
  return character === '\ufffd' ? String.fromCharCode(byte) : character;
}

describe('readAgain', () => {
  it.each([
    'It’s “fine” – really…',
    '👍🏽 great',
    '❤️',
    'ดีมาก ขอบคุณค่ะ',
    'Café, naïve',
    '£20',
    'बहुत अच्छा',
    '😡😡',
  ])('reads again: %s', (text) => {
    expect(misread(text)).not.toBe(text);
    expect(readAgain(misread(text))).toBe(text);
  });

  it('reads again any text of letters, signs and emoji between ordinary words', () => {
    const sign = fc.constantFrom(...'’“”–…€™éüñß£👍😀❤กขคงดีม่าअक');
    const text = fc.array(fc.oneof(sign, fc.constantFrom('a', ' ', '.', 'Z', '7')), { maxLength: 30 });
    fc.assert(
      fc.property(text, (characters) => {
        const written = characters.join('');
        expect(readAgain(misread(written))).toBe(written);
      }),
    );
  });

  it.each([
    'Café à « Paris »',
    'CAFÉ » et DÉJÀ « vu »',
    'manhã”, disse',
    'IRMÃ, MÃE, São Paulo',
    'Ångström 20°, naïve façade',
    'ðað',
    'Â la carte',
    'ดีมาก',
    '£5 – 20 %',
  ])('leaves what is meant: %s', (text) => {
    expect(readAgain(text)).toBe(text);
  });

  it('leaves a sequence that is no UTF-8', () => {
    expect(readAgain('â€')).toBe('â€');
    expect(readAgain('ðŸ')).toBe('ðŸ');
  });
});

describe('createNormalizer', () => {
  it('stores misread text as it was meant, also where entities give it', () => {
    const normalize = createNormalizer();
    expect(normalize(misread('Good 👍👍 service'))).toBe('Good 👍👍 service');
    expect(normalize('It&acirc;&euro;&trade;s fine')).toBe('It’s fine');
  });
});
