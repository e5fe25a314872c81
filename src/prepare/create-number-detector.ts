import { isNhsNumber, isThaiId, passesLuhn } from './checksums.js';
import { type CueSubject, createCueMatcher } from './create-cue-matcher.js';
import { type DigitGroup, type NumberRow, readNumberRows } from './number-groups.js';
import type { Detector, Find, PersonalDataKind } from './personal-data.js';
import { isPhoneByCue, isPhoneByShape } from './phone-shape.js';

/** The most groups and digits one number is written in. */
const mostGroups = 8;
const mostDigits = 19;
const fewestDigits = 7;

/** Part of a row of digit groups, looked at as one number. */
interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly shape: string;
  readonly plus: boolean;
  /** Separators between its groups, joined. */
  readonly separators: string;
}

/**
 * Makes the detector of numbers that identify: payment cards, national and health numbers by their checksums, phone
 * numbers by their form or by the words beside them. In a row of groups the longest number that fits is taken first.
 */
export function createNumberDetector(): Detector {
  const hasCue = createCueMatcher();

  function cued(candidate: Candidate, subject: CueSubject): boolean {
    return hasCue(candidate.text, { subject, start: candidate.start, end: candidate.end });
  }

  function classify(candidate: Candidate, byCue: boolean): PersonalDataKind | null {
    const { digits, shape } = candidate;
    if (holdsDate(candidate)) return null;
    const phone = { digits, shape, plus: candidate.plus, bracket: candidate.text[candidate.start] === '(' };
    if (byCue) {
      const isPhone = isPhoneByCue(phone) && cued(candidate, 'phone') && !cued(candidate, 'reference');
      return isPhone ? 'PHONE' : null;
    }
    if (!candidate.plus) {
      if (isCard(candidate, () => cued(candidate, 'card'))) return 'CARD';
      if (isThaiId(digits) && (shape === '13' || shape === '1-4-5-2-1')) return 'THAI_ID';
      if (isSsn(candidate, () => cued(candidate, 'ssn'))) return 'SSN';
      if (isNhs(candidate, () => cued(candidate, 'nhs'))) return 'NHS_NUMBER';
    }
    if (!isPhoneByShape(phone)) return null;
    return candidate.plus || shape.includes('-') || !cued(candidate, 'reference') ? 'PHONE' : null;
  }

  return function detectNumbers(text) {
    const finds: Find[] = [];
    for (const row of readNumberRows(text)) {
      for (let first = 0; first < row.groups.length; ) {
        const found = longestFind(text, { row, first, classify });
        if (found !== null) finds.push(found.find);
        first = found === null ? first + 1 : found.next;
      }
    }
    return finds;
  };
}

/** The longest number from group `first` on, and the group after it: known by its form, else by the words beside it. */
function longestFind(
  text: string,
  options: {
    readonly row: NumberRow;
    readonly first: number;
    readonly classify: (candidate: Candidate, byCue: boolean) => PersonalDataKind | null;
  },
): { readonly find: Find; readonly next: number } | null {
  const { row, first } = options;
  if (!startsNumber(text, row, first)) return null;
  const candidates = candidatesFrom(text, row, first);
  for (const byCue of [false, true]) {
    for (const { candidate, next } of candidates) {
      const kind = options.classify(candidate, byCue);
      if (kind === null) continue;
      const end = kind === 'PHONE' ? endOfExtension(text, candidate.end) : candidate.end;
      return { find: { kind, start: candidate.start, end }, next };
    }
  }
  return null;
}

/** What may be one number from group `first` on, the longest first. */
function candidatesFrom(
  text: string,
  row: NumberRow,
  first: number,
): { readonly candidate: Candidate; readonly next: number }[] {
  const candidates: { candidate: Candidate; next: number }[] = [];
  let digits = 0;
  for (let next = first + 1; next <= Math.min(first + mostGroups, row.groups.length); next += 1) {
    const last = row.groups[next - 1];
    digits += last?.digits.length ?? 0;
    if (digits > mostDigits) break;
    if (digits < fewestDigits || last === undefined || !endsNumber(text, last.end)) continue;
    candidates.unshift({ candidate: toCandidate(text, row, row.groups.slice(first, next)), next });
  }
  return candidates;
}

function toCandidate(text: string, row: NumberRow, groups: readonly DigitGroup[]): Candidate {
  const first = groups[0];
  const leads = first === row.groups[0];
  const openBracket = text[row.start] === '(' && !groups.some((group) => group.separator.includes(')'));
  return {
    text,
    start: leads && !openBracket ? row.start : (first?.start ?? 0),
    end: groups.at(-1)?.end ?? 0,
    digits: groups.map((group) => group.digits).join(''),
    shape: groups.map((group) => group.digits.length).join('-'),
    plus: leads && row.plus,
    separators: groups
      .slice(1)
      .map((group) => group.separator)
      .join(''),
  };
}

/** Not within a word, a price, a reference, a fraction or a time; within a row only after a blank. */
function startsNumber(text: string, row: NumberRow, first: number): boolean {
  if (first > 0) return (row.groups[first]?.separator ?? '').includes(' ');
  const before = text.slice(Math.max(0, row.start - 2), row.start);
  return !/[A-Za-z_#$£€฿=\d]$|\w[-/]$|\d[:.,]$/.test(before);
}

function endsNumber(text: string, end: number): boolean {
  const after = text.slice(end, end + 12);
  return !/^(?:[A-Za-z_%°\d]|[:.,]\d|[-/](?:\d|[A-Z]{2}|[a-z]))/.test(after) || extension.test(after);
}

const extension = /^ ?(?:x|ext\.? ?|extension )\d{1,6}(?!\w)/i;

function endOfExtension(text: string, end: number): number {
  return end + (extension.exec(text.slice(end, end + 20))?.[0].length ?? 0);
}

/** Dates in figures within it: 01.02.2023, 2023-02-01. */
function holdsDate({ text, start, end }: Candidate): boolean {
  return /(?<!\d)(?:\d{1,2}([.-])\d{1,2}\1(?:19|20|25)\d\d|(?:19|20|25)\d\d([.-])\d{1,2}\2\d{1,2})(?!\d)/.test(
    text.slice(start, end),
  );
}

/** Issuer ranges of ISO/IEC 7812: Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay. */
const issuers =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12,15}|3(?:0[0-5]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|(?:1800|2131)\d{11}|62\d{14,17})$/;
/** Others of 12 to 19 digits (Maestro, store cards) are taken only where words say that it is a card. */
const otherCards = /^\d{12,19}$/;
const cardShape = /^(?:\d+|4-4-4-[1-7]|4-4-4-4-[1-3]|4-6-[45]|4-4-5)$/;

function isCard({ digits, shape }: Candidate, cue: () => boolean): boolean {
  if (digits.length < 12 || !cardShape.test(shape) || !passesLuhn(digits)) return false;
  return issuers.test(digits) || (otherCards.test(digits) && cue());
}

/** Area not 000 or 666, group not 00, serial not 0000; nine figures in one piece only where words say so. */
function isSsn({ digits, shape, separators }: Candidate, cue: () => boolean): boolean {
  if (digits.length !== 9 || /^(?:000|666)|^\d{3}00|0000$/.test(digits)) return false;
  if (shape === '3-2-4') return separators === '--' || separators === '  ' || cue();
  return shape === '9' && cue();
}

/** As the NHS prints them (943 476 5919), or in one piece from a range in use; in hyphens only where words say so. */
function isNhs({ digits, shape, separators }: Candidate, cue: () => boolean): boolean {
  if (!isNhsNumber(digits) || (shape !== '10' && shape !== '3-3-4')) return false;
  return separators === '  ' || (shape === '10' && /^[4679]/.test(digits)) || cue();
}
