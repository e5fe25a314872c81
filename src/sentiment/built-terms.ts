import { existsSync, readFileSync } from 'node:fs';
import type { LanguageCode } from '../model/reading.js';
import { type LexiconEntry, loadLexicon } from './lexicon.js';
import { buildTermTrie, emptyTrie, growTrie, stepsBeyond, type TermTrie } from './term-trie.js';

/** The trees that texts of a language are searched with; the Thai one goes on from the English one. */
export type TermTries = Readonly<Record<LanguageCode, TermTrie>>;

/** A tree as what it adds to another: its steps, and the nodes with an entry of its own. */
interface Growth {
  readonly steps: readonly number[];
  readonly entries: readonly (readonly [number, LexiconEntry])[];
}

/** The trees of the shipped lexicons: as the build has left them, or else made of them, which takes five times as long. */
export function loadTermTries(): TermTries {
  const built = new URL('./data/terms.json', import.meta.url);
  return existsSync(built) ? decodeTries(readFileSync(built, 'utf8')) : buildTermTries();
}

/** Makes the trees of the lexicons. */
export function buildTermTries(): TermTries {
  const en = buildTermTrie(loadLexicon('en'));
  return { en, th: buildTermTrie(loadLexicon('th'), en) };
}

/** The trees as JSON. */
export function encodeTries({ en, th }: TermTries): string {
  const growths: Readonly<Record<LanguageCode, Growth>> = {
    en: growthOf(en, emptyTrie),
    th: growthOf(th, en),
  };
  return JSON.stringify(growths);
}

/** The trees that `encodeTries` has written. */
export function decodeTries(json: string): TermTries {
  const growths = JSON.parse(json) as Readonly<Record<LanguageCode, Growth>>;
  const en = grown(emptyTrie, growths.en);
  return { en, th: grown(en, growths.th) };
}

function growthOf(trie: TermTrie, base: TermTrie): Growth {
  const entries = trie.entryAt.flatMap((entry, node) =>
    entry === null || entry === base.entryAt[node] ? [] : [[node, entry] as const],
  );
  return { steps: stepsBeyond(base, trie), entries };
}

function grown(base: TermTrie, { steps, entries }: Growth): TermTrie {
  const trie = growTrie(base, steps);
  for (const [node, entry] of entries) trie.entryAt[node] = entry;
  return trie;
}
