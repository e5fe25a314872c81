import type { LanguageCode, Reading } from '../model/reading.js';
import type { Entry, Hit, ListedEntry } from './hit.js';
import { createThaiMatcher } from './match-thai.js';
import { createWordMatcher } from './match-words.js';
import { buildSymbolTrie, GAP, type TriePath } from './symbol-trie.js';

/** Terms of one list, as paths through the trie; a path names its entry by its place in `entries`. */
export interface TermList {
  readonly entries: readonly Entry[];
  readonly paths: Readonly<Record<LanguageCode, readonly TriePath[]>>;
}

/** The symbols of English words, shared by all lists that are walked together. */
export interface WordIds {
  readonly stem: Map<string, number>;
  readonly form: Map<string, number>;
}

/** What was found of one list in a clause, by the clause's index; the caller may put it in order. */
export type HitsOf = (reading: Reading, clause: number) => Hit[];

export function emptyWordIds(): WordIds {
  return { stem: new Map(), form: new Map() };
}

/** The symbol of a stem, or of a form: one number a word, whichever list asks. */
export function wordIdOf(ids: WordIds, kind: keyof WordIds, word: string): number {
  const known = ids[kind].get(word);
  if (known !== undefined) return known;
  const fresh = GAP + 1 + ids.stem.size + ids.form.size;
  ids[kind].set(word, fresh);
  return fresh;
}

/**
 * Compiles several lists into one trie a language, so that a text is walked once for all of them.
 *
 * @returns For each list a function that gives what was found of it. The walk is made when the first of them is asked
 * of a reading, and remembered until another reading comes.
 */
export function createTermScans(lists: readonly TermList[], ids: WordIds): HitsOf[] {
  const entries: ListedEntry[] = [];
  const firsts = lists.map((one, list) => {
    const first = entries.length;
    // The new field first: after a spread, it would give every entry a shape of its own, and slow every look at one.
    for (const entry of one.entries) entries.push({ list, ...entry });
    return first;
  });
  const trieOf = (language: LanguageCode) =>
    buildSymbolTrie(lists.map(({ paths }, list) => ({ paths: paths[language], first: firsts[list] ?? 0 })));
  const matchWords = createWordMatcher({
    trie: trieOf('en'),
    stemIds: ids.stem,
    formIds: ids.form,
    entries,
  });
  const matchThai = createThaiMatcher({ trie: trieOf('th'), entries });
  let walked: Reading | null = null;
  // By clause, then by list.
  let found: (Hit[] | undefined)[][] = [];

  function walk(reading: Reading): void {
    walked = null;
    found = reading.clauses.map((clause) => {
      const hits: Hit[] = [];
      matchWords(reading, clause, hits);
      matchThai(reading, clause, hits);
      return hits.length === 0 ? nothing : splitByList(hits);
    });
    walked = reading;
  }

  return lists.map((_, list) => (reading, clause) => {
    if (reading !== walked) walk(reading);
    return found[clause]?.[list] ?? [];
  });
}

const nothing: (Hit[] | undefined)[] = [];

function splitByList(hits: readonly Hit[]): (Hit[] | undefined)[] {
  const split: (Hit[] | undefined)[] = [];
  for (const hit of hits) {
    const same = split[hit.entry.list];
    if (same === undefined) split[hit.entry.list] = [hit];
    else same.push(hit);
  }
  return split;
}
