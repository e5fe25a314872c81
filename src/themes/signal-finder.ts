import type { Reading } from '../model/reading.js';
import type { Hit } from './hit.js';
import { selectHits } from './select-hits.js';
import type { SignalRow, SignalValues } from './signal-lexicon.js';
import type { TriePath } from './symbol-trie.js';
import {
  createTermScans,
  emptyWordIds,
  type HitsOf,
  type TermList,
  type WordIds,
  wordIdOf,
} from './term-scan.js';
import { thaiSymbols, withGaps } from './term-symbols.js';

/** A lexicon term found in a clause, and the values of its line. */
export interface Signal {
  readonly values: SignalValues;
  readonly hit: Hit;
}

/** A lexicon of signals, and how its terms are found. */
export interface SignalLexicon {
  readonly rows: readonly SignalRow[];
  /** Keep a term that lies inside a longer one. @default {false} */
  readonly overlapping?: boolean;
}

/** Finds the terms of a lexicon in one clause of a reading, by the clause's index. */
export type SignalFinder = (reading: Reading, clause: number) => readonly Signal[];

/**
 * Makes the finder of a lexicon's terms: English ones match by the form of their words, Thai ones by their characters.
 *
 * @param hitsOf What a walk over the text finds of `listSignals(lexicon)`. By default one of its own.
 */
export function createSignalFinder(
  lexicon: SignalLexicon,
  hitsOf: HitsOf = walkAlone(lexicon),
): SignalFinder {
  const { rows, overlapping = false } = lexicon;
  return function findSignals(reading, clause) {
    const hits = hitsOf(reading, clause);
    if (hits.length === 0) return none;
    return (overlapping ? hits : selectHits(hits, [])).map((hit) => ({
      hit,
      values: rows[hit.entry.theme]?.values ?? [],
    }));
  };
}

const none: readonly Signal[] = [];

function walkAlone(lexicon: SignalLexicon): HitsOf {
  const ids = emptyWordIds();
  const [hitsOf = () => []] = createTermScans([listSignals(lexicon, ids)], ids);
  return hitsOf;
}

/** The terms of a lexicon as the walk over a text takes them; each names its row where others name a theme. */
export function listSignals({ rows }: SignalLexicon, ids: WordIds): TermList {
  const paths: { en: TriePath[]; th: TriePath[] } = { en: [], th: [] };
  for (const [entry, { language, phrases }] of rows.entries())
    for (const phrase of phrases) {
      const symbols = phrase.map((part) =>
        language === 'th' ? thaiSymbols(part.join('')) : part.map((form) => wordIdOf(ids, 'form', form)),
      );
      paths[language].push({ symbols: withGaps(symbols), entry });
    }
  const entries = rows.map(({ phrases, whole }, theme) => ({
    theme,
    kind: 'term' as const,
    leaning: 0,
    whole,
    gapped: (phrases[0]?.length ?? 0) > 1,
  }));
  return { entries, paths };
}
