import { isIban } from './checksums.js';
import type { Detector, Find } from './personal-data.js';
import { readTable } from './read-table.js';

const head = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2} ?[A-Za-z0-9]/g;

/** Makes the detector of bank account numbers: a known country, its length, and the checksum. Blanks may group them. */
export function createIbanDetector(): Detector {
  const lengths = new Map<string, number>();
  for (const [country = '', length = ''] of readTable('iban-lengths.tsv', ['country', 'length'])) {
    lengths.set(country, Number(length));
  }
  return function detectIban(text) {
    const finds: Find[] = [];
    for (const match of text.matchAll(head)) {
      const length = lengths.get(match[0].slice(0, 2).toUpperCase());
      const end = length === undefined ? -1 : endOfAccount(text, match.index, length);
      if (end < 0) continue;
      const account = text.slice(match.index, end).replaceAll(' ', '').toUpperCase();
      if (isIban(account)) finds.push({ kind: 'IBAN', start: match.index, end });
    }
    return finds;
  };
}

/** Where the account ends that has `length` letters and digits from `start`, or -1 where other characters break it. */
function endOfAccount(text: string, start: number, length: number): number {
  let left = length;
  let i = start;
  while (left > 0) {
    if (/[A-Za-z0-9]/.test(text[i] ?? '')) left -= 1;
    else if (text[i] !== ' ' || text[i - 1] === ' ') return -1;
    i += 1;
  }
  return /[A-Za-z0-9]/.test(text[i] ?? '') ? -1 : i;
}
