import type { Clause, Reading } from '../model/reading.js';
import type { Entry, Hit } from './hit.js';
import { createThaiMatcher } from './match-thai.js';
import { createWordMatcher } from './match-words.js';
import { selectHits } from './select-hits.js';
import type { SignalRow, SignalValues } from './signal-lexicon.js';
import { buildSymbolTrie, GAP, type TriePath } from './symbol-trie.js';
import { thaiSymbols, withGaps } from './term-symbols.js';

/** A lexicon term found in a clause, and the values of its line. */
export interface Signal {
  readonly values: SignalValues;
  readonly hit: Hit;
}

/** Finds the terms of a lexicon in one clause. */
export type SignalFinder = (reading: Reading, clause: Clause) => Signal[];

export interface SignalFinderOptions {
  /** Keep a term that lies inside a longer one. @default {false} */
  readonly overlapping?: boolean;
}

/** Compiles a lexicon: English terms match by the form of their words, Thai ones by their characters. */
export function createSignalFinder(
  rows: readonly SignalRow[],
  { overlapping = false }: SignalFinderOptions = {},
): SignalFinder {
  const formIds = new Map<string, number>();
  const paths: { en: TriePath[]; th: TriePath[] } = { en: [], th: [] };
  const entries = rows.map(
    ({ phrases, whole }, theme): Entry => ({
      theme,
      kind: 'term',
      leaning: 0,
      whole,
      gapped: (phrases[0]?.length ?? 0) > 1,
    }),
  );

  function idOf(form: string): number {
    const id = formIds.get(form) ?? GAP + 1 + formIds.size;
    formIds.set(form, id);
    return id;
  }

  rows.forEach(({ language, phrases }, entry) => {
    for (const phrase of phrases) {
      const symbols = phrase.map((part) => (language === 'th' ? thaiSymbols(part.join('')) : part.map(idOf)));
      paths[language].push({ symbols: withGaps(symbols), entry });
    }
  });

  const matchWords = createWordMatcher({
    trie: buildSymbolTrie(paths.en),
    stemIds: new Map(),
    formIds,
    entries,
  });
  const matchThai = createThaiMatcher({ trie: buildSymbolTrie(paths.th), entries });
  return function findSignals(reading, clause) {
    const hits: Hit[] = [];
    matchWords(reading, clause, hits);
    matchThai(reading, clause, hits);
    if (hits.length === 0) return [];
    return (overlapping ? hits : selectHits(hits, [])).map((hit) => ({
      hit,
      values: rows[hit.entry.theme]?.values ?? [],
    }));
  };
}
