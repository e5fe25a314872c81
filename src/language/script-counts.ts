import { readTable } from './read-table.js';

/** How many letters of each script a text has. */
export interface ScriptCounts {
  readonly latin: number;
  readonly thai: number;
  /** The language of the most frequent other script, or null where there is none. */
  readonly otherLanguage: string | null;
  readonly other: number;
}

interface ScriptRange {
  readonly language: string;
  readonly from: number;
  readonly to: number;
}

interface SpecialLetters {
  readonly script: string;
  readonly language: string;
  readonly letters: RegExp;
}

const none: ScriptCounts = { latin: 0, thai: 0, otherLanguage: null, other: 0 };
/** A sign of these scripts says as much as two or three letters. */
const dense = new Set(['zh', 'ja', 'ko']);

/** Reads `data/scripts.tsv` and `data/script-letters.tsv` and makes the function that counts letters by script. */
export function createScriptCounter(): (text: string) => ScriptCounts {
  const ranges = readRanges();
  const special = readSpecialLetters();
  return function countScripts(text) {
    let latin = 0;
    let thai = 0;
    let others: Map<string, number> | null = null;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x370) {
        if (isLatin(code)) latin += 1;
      } else if (code >= 0xe01 && code <= 0xe4e) {
        if (code !== 0xe2f && code !== 0xe3f && code !== 0xe46) thai += 1;
      } else if (code >= 0x1e00 && code <= 0x1eff) latin += 1;
      else if (code < 0x2000 || code > 0x2fff) {
        others ??= new Map();
        const language = languageOf(ranges, code);
        if (language !== null)
          others.set(language, (others.get(language) ?? 0) + (dense.has(language) ? 2 : 1));
      }
    }
    if (others === null || others.size === 0)
      return latin + thai === 0 ? none : { latin, thai, otherLanguage: null, other: 0 };
    return { latin, thai, ...mostFrequent(text, others, special) };
  };
}

function isLatin(code: number): boolean {
  const lower = code | 32;
  if (code < 128) return lower >= 97 && lower <= 122;
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
}

function languageOf(ranges: readonly ScriptRange[], code: number): string | null {
  for (const { language, from, to } of ranges) if (code >= from && code <= to) return language;
  return null;
}

/** Kana make Chinese signs Japanese; special letters tell languages of one script apart. */
function mostFrequent(
  text: string,
  counts: ReadonlyMap<string, number>,
  special: readonly SpecialLetters[],
): Pick<ScriptCounts, 'otherLanguage' | 'other'> {
  const kana = counts.get('ja') ?? 0;
  const merged = new Map(counts);
  if (kana > 0) {
    merged.set('ja', kana + (counts.get('zh') ?? 0));
    merged.delete('zh');
  }
  const [script, other] = [...merged].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  const found = special.find((entry) => entry.script === script && entry.letters.test(text));
  return { otherLanguage: found?.language ?? script, other };
}

function readRanges(): readonly ScriptRange[] {
  const url = new URL('./data/scripts.tsv', import.meta.url);
  return readTable(url, ['language', 'from', 'to']).map(({ cells }) => ({
    language: cells.language ?? '',
    from: Number.parseInt(cells.from ?? '', 16),
    to: Number.parseInt(cells.to ?? '', 16),
  }));
}

function readSpecialLetters(): readonly SpecialLetters[] {
  const url = new URL('./data/script-letters.tsv', import.meta.url);
  return readTable(url, ['script', 'language', 'letters']).map(({ cells }) => ({
    script: cells.script ?? '',
    language: cells.language ?? '',
    letters: new RegExp(`[${cells.letters}]`),
  }));
}
