import type { ThemePack } from '../model/theme-pack.js';
import { wordsOfPhrases } from './built-words.js';
import { compilePack, type Reader } from './compile-pack.js';
import { createTagger, type Tagger } from './tagger.js';
import { createTermScans, emptyWordIds } from './term-scan.js';

/** Makes the taggers of several packs. Each gives what it gives on its own; together they walk a text once. */
export function createTaggers(packs: readonly ThemePack[], reader: Reader): readonly Tagger[] {
  const ids = emptyWordIds();
  const wordsOf = (phrases: readonly string[]) => wordsOfPhrases(phrases, reader);
  const scans = createTermScans(
    packs.map((pack) => compilePack(pack, { wordsOf, ids })),
    ids,
  );
  return packs.map((pack, i) => createTagger(pack, reader, { hitsOf: scans[i] }));
}
