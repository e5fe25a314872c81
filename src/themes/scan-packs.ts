import type { ThemePack } from '../model/theme-pack.js';
import { wordsOfPhrases } from './built-words.js';
import { compilePack, type Reader } from './compile-pack.js';
import { createTermScans, emptyWordIds, type HitsOf } from './term-scan.js';

/** Compiles packs so that a text is walked once for all of them. Gives for each what the walk finds of its terms. */
export function scanPacks(packs: readonly ThemePack[], reader: Reader): readonly HitsOf[] {
  const ids = emptyWordIds();
  const wordsOf = (phrases: readonly string[]) => wordsOfPhrases(phrases, reader);
  return createTermScans(
    packs.map((pack) => compilePack(pack, { wordsOf, ids })),
    ids,
  );
}
