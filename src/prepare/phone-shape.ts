/** A candidate phone number: its digits, and the groups they were written in ("081-234-5678" is "3-3-4"). */
export interface PhoneCandidate {
  readonly digits: string;
  readonly plus: boolean;
  readonly bracket: boolean;
  /** Group lengths joined by "-", whatever separates them. */
  readonly shape: string;
}

/** International numbers (ITU-T E.164): North America, Thailand and the United Kingdom by their length, others 8 to 14. */
const international = /^(?:1\d{10}|66\d{8,9}|660\d{8,9}|44\d{9,10}|440\d{9,10}|(?!1|66|44)[2-9]\d{7,13})$/;

/**
 * Whether a number can hardly be anything but a phone number, by its form alone: international with "+" or "00",
 * North American in its groups, or national with a leading 0 (United Kingdom, Thailand and most of Europe).
 */
export function isPhoneByShape(phone: PhoneCandidate): boolean {
  const { digits } = phone;
  if (phone.plus) return international.test(digits);
  if (/^00[1-9]/.test(digits)) return digits.length >= 11 && international.test(digits.slice(2));
  if (isNorthAmerican(phone)) return true;
  if (/^0[1-9]/.test(digits)) return isNational(phone);
  return /^447\d{9}$/.test(digits) || /^66[689]\d{8}$/.test(digits) || /^66[2-57]\d{7}$/.test(digits);
}

/** Whether a number may be a phone number where words beside it say so. */
export function isPhoneByCue(phone: PhoneCandidate): boolean {
  const groups = phone.shape.split('-').length;
  return phone.digits.length >= 7 && phone.digits.length <= 14 && groups <= 6;
}

function isNorthAmerican({ digits, shape, bracket }: PhoneCandidate): boolean {
  if (shape === '3-3-4') return bracket || /^[2-9]/.test(digits);
  if (shape === '1-3-3-4') return digits.startsWith('1');
  return false;
}

/** Leading 0, nine to eleven digits, in one piece or in groups of two and more. */
function isNational({ digits, shape }: PhoneCandidate): boolean {
  if (digits.length < 9 || digits.length > 11) return false;
  const lengths = shape.split('-').map(Number);
  if (lengths.length === 1) return digits.length > 9 || /^0[2-57]/.test(digits);
  const [first = 0] = lengths;
  return lengths.length <= 5 && first >= 2 && first <= 5 && lengths.every((length) => length >= 2);
}
