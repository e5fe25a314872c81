import { describe, expect, it } from '@jest/globals';
import { isIban, isNhsNumber, isThaiId, passesLuhn } from '../../src/prepare/checksums.js';

describe('passesLuhn()', () => {
  it('accepts published card numbers for tests and refuses them with a digit changed', () => {
    for (const card of ['4111111111111111', '378282246310005', '6011111111111117', '30569309025904']) {
      expect(passesLuhn(card)).toBe(true);
      expect(passesLuhn(`${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`)).toBe(false);
    }
  });
});

describe('isNhsNumber()', () => {
  it('follows the weights by hand', () => {
    // 9*10+4*9+3*8+4*7+7*6+6*5+5*4+9*3+1*2 = 299; 299 mod 11 = 2; 11 - 2 = 9
    expect(isNhsNumber('9434765919')).toBe(true);
    expect(isNhsNumber('9434765918')).toBe(false);
    // 1*2 = 2; 11 - 2 = 9
    expect(isNhsNumber('0000000019')).toBe(true);
    // 6*2 = 12; 12 mod 11 = 1; a check digit of 10 does not exist
    for (let digit = 0; digit <= 9; digit += 1) expect(isNhsNumber(`000000006${digit}`)).toBe(false);
  });
});

describe('isThaiId()', () => {
  it('follows the weights by hand', () => {
    // 13+24+33+40+45+48+49+48+45+0+3+4 = 352; 352 mod 11 = 0; 11 - 0 = 11, last digit 1
    expect(isThaiId('1234567890121')).toBe(true);
    expect(isThaiId('1234567890122')).toBe(false);
    expect(isThaiId('123456789012')).toBe(false);
  });

  it('refuses a first digit that is not issued', () => {
    // 352 - 13 = 339; 339 mod 11 = 9; 11 - 9 = 2: only the first digit is wrong
    expect(isThaiId('0234567890122')).toBe(false);
  });
});

describe('isIban()', () => {
  it('accepts the examples of the registry and refuses them with two characters swapped', () => {
    for (const iban of [
      'GB29NWBK60161331926819',
      'DE89370400440532013000',
      'NO9386011117947',
      'MT84MALT011000012345MTLCAST001S',
    ]) {
      expect(isIban(iban)).toBe(true);
      expect(isIban(`${iban.slice(0, 2)}${iban[3]}${iban[2]}${iban.slice(4)}`)).toBe(false);
    }
  });
});
