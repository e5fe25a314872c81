import { readTable, tableError } from '../language/read-table.js';
import type { LanguageCode } from '../model/reading.js';
import { parseTerm } from './term.js';

/** What stands in the columns of a lexicon line after language and term. */
export type SignalValues = readonly string[];

/** One line of a lexicon. */
export interface SignalRow {
  readonly language: LanguageCode;
  /** Phrases the term stands for, each as parts of words; for Thai one phrase with its parts as written. */
  readonly phrases: readonly (readonly (readonly string[])[])[];
  readonly whole: boolean;
  readonly values: SignalValues;
}

export interface SignalLexiconOptions {
  /** Columns after `language` and `term`. */
  readonly columns: readonly string[];
  /** What is wrong with a line's values, or null. */
  readonly check: (values: SignalValues) => string | null;
}

/** No more phrases than this from one line with alternatives. */
const MAX_PHRASES = 64;

/**
 * Reads a lexicon of signals: `language`, `term` and further columns. `annoyed/annoying` gives alternatives of a word,
 * `...` allows up to three words between.
 *
 * @throws UndertoneError `pack_invalid` that names the file and the line.
 */
export function readSignalLexicon(file: URL, { columns, check }: SignalLexiconOptions): SignalRow[] {
  const seen = new Map<string, number>();
  return readTable(file, ['language', 'term', ...columns]).map(({ line, cells }) => {
    const { language = '', term: written = '' } = cells;
    const values = columns.map((column) => cells[column] ?? '');
    const term = parseTerm(written);
    const key = [language, written, ...values].join('\t');
    const known = seen.get(key);
    const wrong =
      mistakeIn(language, term.parts) ?? (known === undefined ? check(values) : `repeats line ${known}`);
    if (wrong !== null) throw tableError(file.pathname, line, wrong);
    seen.set(key, line);
    const phrases = language === 'th' ? [term.parts.map((part) => [part])] : spellOut(term.parts);
    return { language: language === 'th' ? 'th' : 'en', phrases, whole: term.whole, values };
  });
}

/** All phrases that a term with alternatives stands for: by part, by word. */
function spellOut(parts: readonly string[]): string[][][] {
  let phrases: string[][][] = [[]];
  for (const part of parts) {
    if (!part.includes('/')) {
      const words = part.toLowerCase().split(/\s+/);
      phrases = phrases.map((before) => [...before, words]);
      continue;
    }
    let written: string[][] = [[]];
    for (const word of part.toLowerCase().split(/\s+/)) {
      written = written.flatMap((before) => word.split('/').map((form) => [...before, form]));
    }
    phrases = phrases.flatMap((before) => written.map((words) => [...before, words]));
  }
  return phrases;
}

function mistakeIn(language: string, parts: readonly string[]): string | null {
  if (language !== 'en' && language !== 'th') return `the language is "${language}", expected en or th`;
  if (parts.length === 0) return 'the term has no words';
  const words = language === 'th' ? [] : parts.join(' ').split(/\s+/);
  const phrases = words.reduce((product, word) => product * word.split('/').length, 1);
  return phrases > MAX_PHRASES ? `the term stands for ${phrases} phrases, at most ${MAX_PHRASES}` : null;
}
