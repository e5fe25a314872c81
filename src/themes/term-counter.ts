import { readTable } from '../language/read-table.js';
import type { Reading, Token } from '../model/reading.js';
import type { Reader } from './compile-pack.js';

/** Counts in how many comments words and pairs of words stand, and shows them as they were first written. */
export interface TermCounter {
  readonly add: (text: string) => void;
  /** The `n` terms in most comments; a word that mostly stands in one of the pairs shown is left out. */
  readonly top: (n: number) => { term: string; comments: number }[];
}

interface Count {
  comments: number;
  readonly shown: string;
  readonly parts: readonly string[];
}

/** Terms kept at most; where there are more, those found only seldom are forgotten. */
const CAPACITY = 50_000;
/** Words of one comment that are looked at. */
const WORDS = 400;
/** A pair is shown in place of its words from this share of their comments on. */
const PAIR_SHARE = 0.6;

/**
 * Makes a counter for comments that no theme found: what are they about? Words of `data/stop-words.tsv` do not count.
 * Memory is bounded: beyond 50,000 different terms the rare ones are dropped, so counts of rare terms may be low.
 */
export function createTermCounter(reader: Reader): TermCounter {
  const stopWords = readStopWords();
  let counts = new Map<string, Count>();

  function count(key: string, shown: string, parts: readonly string[]): void {
    const known = counts.get(key);
    if (known) known.comments += 1;
    else counts.set(key, { comments: 1, shown, parts });
  }

  return {
    add(text) {
      const seen = new Set<string>();
      for (const { key, shown, parts } of listTerms(reader(text), stopWords)) {
        if (seen.has(key)) continue;
        seen.add(key);
        count(key, shown, parts);
      }
      if (counts.size > CAPACITY) counts = dropRare(counts);
    },
    top: (n) => pickTop(counts, n),
  };
}

function readStopWords(): ReadonlySet<string> {
  const rows = readTable(new URL('./data/stop-words.tsv', import.meta.url), ['language', 'word']);
  return new Set(rows.map(({ cells }) => cells.word ?? ''));
}

/** Words worth counting, and pairs of neighbors among them. */
function listTerms(
  reading: Reading,
  stopWords: ReadonlySet<string>,
): { key: string; shown: string; parts: string[] }[] {
  const terms: { key: string; shown: string; parts: string[] }[] = [];
  let previous: Token | null = null;
  for (const token of reading.tokens.slice(0, WORDS)) {
    if (token.kind !== 'word' || token.norm.length < 2 || stopWords.has(token.norm)) {
      previous = null;
      continue;
    }
    terms.push({ key: token.stem, shown: token.norm, parts: [] });
    if (previous && previous.language === token.language) {
      const joint = token.language === 'th' ? '' : ' ';
      const parts = [previous.stem, token.stem];
      terms.push({ key: parts.join(' '), shown: previous.norm + joint + token.norm, parts });
    }
    previous = token;
  }
  return terms;
}

/** Keeps the terms of at least as many comments as it takes to halve the map. */
function dropRare(counts: Map<string, Count>): Map<string, Count> {
  let least = 2;
  let kept = counts;
  while (kept.size > CAPACITY / 2) {
    const bar = least;
    kept = new Map([...kept].filter(([, count]) => count.comments >= bar));
    least += 1;
  }
  return kept;
}

function pickTop(counts: ReadonlyMap<string, Count>, n: number): { term: string; comments: number }[] {
  const ranked = [...counts.entries()]
    .filter(([, count]) => count.comments > 1)
    .sort(([, left], [, right]) => right.comments - left.comments || (left.shown < right.shown ? -1 : 1));
  const covered = new Set<string>();
  for (const [, { parts, comments }] of ranked) {
    for (const part of parts) {
      if (comments >= PAIR_SHARE * (counts.get(part)?.comments ?? 0)) covered.add(part);
    }
  }
  return ranked
    .filter(
      ([key, { parts, comments }]) =>
        !covered.has(key) && (parts.length === 0 || isStrong(parts, comments, counts)),
    )
    .slice(0, n)
    .map(([, { shown, comments }]) => ({ term: shown, comments }));
}

/** Whether a pair says more than its words: it stands in a good part of the comments of the rarer one. */
function isStrong(parts: readonly string[], comments: number, counts: ReadonlyMap<string, Count>): boolean {
  const rarer = Math.min(...parts.map((part) => counts.get(part)?.comments ?? comments));
  return comments >= PAIR_SHARE * rarer;
}
