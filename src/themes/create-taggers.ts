import type { ThemePack } from '../model/theme-pack.js';
import type { Reader } from './compile-pack.js';
import { scanPacks } from './scan-packs.js';
import { createTagger, type Tagger } from './tagger.js';

/** Makes the taggers of several packs. Each gives what it gives on its own; together they walk a text once. */
export function createTaggers(packs: readonly ThemePack[], reader: Reader): readonly Tagger[] {
  const scans = scanPacks(packs, reader);
  return packs.map((pack, i) => createTagger(pack, reader, { hitsOf: scans[i] }));
}
