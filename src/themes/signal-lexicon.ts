import { UndertoneError } from '../model/errors.js';
import type { Clause, Reading } from '../model/reading.js';
import type { Entry, Hit } from './hit.js';
import { createThaiMatcher } from './match-thai.js';
import { createWordMatcher } from './match-words.js';
import { readTable } from './read-table.js';
import { selectHits } from './select-hits.js';
import { buildSymbolTrie, GAP, type TriePath } from './symbol-trie.js';
import { parseTerm } from './term.js';
import { thaiSymbols, withGaps } from './term-symbols.js';

/** A line of a lexicon: what stands in the columns after language and term. */
export type SignalValues = readonly string[];

/** A lexicon term found in a clause, and the values of its line. */
export interface Signal {
  readonly values: SignalValues;
  readonly hit: Hit;
}

export interface SignalLexiconOptions {
  /** Columns after `language` and `term`. */
  readonly columns: readonly string[];
  /** What is wrong with a line's values, or null. */
  readonly check: (values: SignalValues) => string | null;
  /** Keep a term that lies inside a longer one. @default {false} */
  readonly overlapping?: boolean;
}

/** Finds the terms of a lexicon in one clause; a term inside a longer one is dropped. */
export type SignalFinder = (reading: Reading, clause: Clause) => Signal[];

/** Alternatives of one word, as in `annoyed/annoying`, and no more phrases than this from one line. */
const MAX_PHRASES = 64;

/**
 * Reads a lexicon of signals: `language`, `term` and further columns. English terms match by the form of their words
 * (`annoyed/annoying` gives alternatives), Thai ones by characters; `...` allows up to three words between.
 *
 * @throws UndertoneError `pack_invalid` that names the file and the line.
 */
export function createSignalLexicon(file: URL, options: SignalLexiconOptions): SignalFinder {
  const { columns, check, overlapping = false } = options;
  const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1);
  const formIds = new Map<string, number>();
  const paths: { en: TriePath[]; th: TriePath[] } = { en: [], th: [] };
  const entries: Entry[] = [];
  const values: SignalValues[] = [];
  const seen = new Map<string, number>();

  function idOf(form: string): number {
    const id = formIds.get(form) ?? GAP + 1 + formIds.size;
    formIds.set(form, id);
    return id;
  }

  for (const { line, cells } of readTable(file, ['language', 'term', ...columns])) {
    const [language = '', written = '', ...rest] = cells;
    const term = parseTerm(written);
    const known = seen.get(`${cells.join('\t')}`);
    const wrong = mistakeIn(language, term.parts) ?? (known ? `repeats line ${known}` : check(rest));
    if (wrong !== null) throw lineError(name, line, wrong);
    seen.set(cells.join('\t'), line);
    const entry = entries.length;
    entries.push({
      theme: entry,
      kind: 'term',
      leaning: 0,
      whole: term.whole,
      gapped: term.parts.length > 1,
    });
    values.push(rest);
    if (language === 'th') paths.th.push({ symbols: withGaps(term.parts.map(thaiSymbols)), entry });
    else {
      for (const phrase of spellOut(term.parts)) {
        paths.en.push({ symbols: withGaps(phrase.map((part) => part.map(idOf))), entry });
      }
    }
  }

  const words = { trie: buildSymbolTrie(paths.en), stemIds: new Map<string, number>(), formIds, entries };
  const matchWords = createWordMatcher(words);
  const matchThai = createThaiMatcher({ trie: buildSymbolTrie(paths.th), entries });
  return function findSignals(reading, clause) {
    const hits: Hit[] = [];
    matchWords(reading, clause, hits);
    matchThai(reading, clause, hits);
    if (hits.length === 0) return [];
    return (overlapping ? hits : selectHits(hits, [])).map((hit) => ({
      hit,
      values: values[hit.entry.theme] ?? [],
    }));
  };
}

/** All phrases that a term with alternatives stands for: by part, by word. */
function spellOut(parts: readonly string[]): string[][][] {
  let phrases: string[][][] = [[]];
  for (const part of parts) {
    let written: string[][] = [[]];
    for (const word of part.toLowerCase().split(/\s+/)) {
      written = written.flatMap((before) => word.split('/').map((form) => [...before, form]));
    }
    phrases = phrases.flatMap((before) => written.map((words) => [...before, words])).slice(0, MAX_PHRASES);
  }
  return phrases;
}

function mistakeIn(language: string, parts: readonly string[]): string | null {
  if (language !== 'en' && language !== 'th') return `has the language "${language}", expected en or th`;
  return parts.length === 0 ? 'has a term without words' : null;
}

function lineError(file: string, line: number, wrong: string): UndertoneError {
  return new UndertoneError('pack_invalid', `Cannot read ${file}: line ${line} ${wrong}`, {
    hint: 'Mend that line of the lexicon',
  });
}
