import { classOf, digit, letter } from './characters.js';
import { readTable, tableError } from './read-table.js';

/** An emoticon found in a text: where it ends, and the form lexicons hold. */
export interface Emoticon {
  readonly text: string;
  readonly norm: string;
}

/** Finds the emoticon that starts at an index of a text, or null. The longest wins. */
export type EmoticonFinder = (text: string, start: number) => Emoticon | null;

/**
 * Reads `data/emoticons.tsv`. An emoticon that begins with a letter counts only after a space, and one that ends with
 * a letter or digit only before something else: "xD" in "foxDen" is none.
 */
export function createEmoticonFinder(): EmoticonFinder {
  const url = new URL('./data/emoticons.tsv', import.meta.url);
  const byStart = new Map<number, Emoticon[]>();
  for (const { line, cells } of readTable(url, ['emoticon', 'norm'])) {
    const { emoticon: text = '', norm = '' } = cells;
    if (text.length < 2) throw tableError('emoticons.tsv', line, 'an emoticon has two characters or more');
    const first = text.charCodeAt(0);
    byStart.set(first, [...(byStart.get(first) ?? []), { text, norm }]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
  return function findEmoticon(text, start) {
    const candidates = byStart.get(text.charCodeAt(start));
    if (candidates === undefined) return null;
    for (const candidate of candidates)
      if (text.startsWith(candidate.text, start) && standsAlone(text, start, candidate.text))
        return candidate;
    return null;
  };
}

function standsAlone(text: string, start: number, emoticon: string): boolean {
  const end = start + emoticon.length;
  if (isWordUnit(text, start) && start > 0 && isWordUnit(text, start - 1)) return false;
  if (isWordUnit(text, end - 1) && end < text.length && isWordUnit(text, end)) return false;
  return !(emoticon.endsWith('/') && text.charCodeAt(end) === 47);
}

function isWordUnit(text: string, index: number): boolean {
  const kind = classOf(text.charCodeAt(index));
  return kind === letter || kind === digit;
}
