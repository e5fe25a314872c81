/** Check digits of identity numbers. Arguments are strings of ASCII digits, for IBAN of letters and digits. */

/** Payment cards (ISO/IEC 7812): every second digit from the right doubled, the sum of digits a multiple of 10. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = digit * 2;
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** NHS number, 10 digits: weights 10 to 2, check digit 11 minus the sum modulo 11; a check digit of 10 is not issued. */
export function isNhsNumber(digits: string): boolean {
  return digits.length === 10 && (11 - (weighted(digits, 10) % 11)) % 11 === Number(digits[9]);
}

/** Thai national identity number, 13 digits: weights 13 to 2, check digit 11 minus the sum modulo 11, last digit of it. */
export function isThaiId(digits: string): boolean {
  if (digits.length !== 13 || digits[0] === '0' || digits[0] === '9') return false;
  return (11 - (weighted(digits, 13) % 11)) % 10 === Number(digits[12]);
}

/** IBAN (ISO 13616): country and check digits moved to the end, letters as 10 to 35, remainder of 97 is 1. */
export function isIban(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** The digits before the check digit, times weights that fall by one from `first`. */
function weighted(digits: string, first: number): number {
  let sum = 0;
  for (let i = 0; i < digits.length - 1; i += 1) sum += Number(digits[i]) * (first - i);
  return sum;
}
