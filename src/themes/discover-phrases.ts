import type { Reading, Token } from '../model/reading.js';
import { createWordLister, joinWords, type Spelling, voteSpelling } from './discover-words.js';

/** A phrase and in how many comments of each group it stands. */
export interface CountedPhrase {
  /** Stems, joined by spaces. */
  readonly key: string;
  /** In its commonest form. */
  readonly shown: string;
  readonly counts: readonly number[];
}

export interface PhraseCounter {
  /** Counts the phrases of one comment, each once, in the groups it belongs to. */
  readonly add: (reading: Reading, groups: readonly number[]) => void;
  /** Comments in each group. */
  readonly sizes: readonly number[];
  readonly phrases: () => CountedPhrase[];
}

interface Entry extends Spelling {
  readonly counts: number[];
  total: number;
}

const LONGEST = 3;
/** Phrases kept at most; where there are more, those found only seldom are forgotten. */
const CAPACITY = 200_000;

/**
 * Makes a counter of phrases of one to three words by groups of comments (a comment may be in several). Comments are
 * counted, not occurrences. Memory is bounded: beyond 200,000 different phrases the rare ones are dropped, so counts
 * of rare ones may be low.
 */
export function createPhraseCounter(groups: number): PhraseCounter {
  const listWords = createWordLister();
  const sizes = new Array<number>(groups).fill(0);
  let entries = new Map<string, Entry>();

  function count(key: string, written: string, members: readonly number[]): void {
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = { shown: written, votes: 0, counts: new Array<number>(groups).fill(0), total: 0 };
      entries.set(key, entry);
    }
    voteSpelling(entry, written);
    entry.total += 1;
    for (const group of members) entry.counts[group] = (entry.counts[group] ?? 0) + 1;
  }

  return {
    sizes,
    add(reading, members) {
      if (members.length === 0) return;
      for (const group of members) sizes[group] = (sizes[group] ?? 0) + 1;
      for (const [key, written] of listPhrases(listWords(reading))) count(key, written, members);
      if (entries.size > CAPACITY) entries = dropRare(entries);
    },
    phrases: () => [...entries].map(([key, { shown, counts }]) => ({ key, shown, counts })),
  };
}

/** Runs of words that neither begin nor end with a stop word, by their stems. */
function listPhrases(words: ReturnType<ReturnType<typeof createWordLister>>): Map<string, string> {
  const found = new Map<string, string>();
  for (let first = 0; first < words.length; first += 1) {
    const tokens: Token[] = [];
    for (const word of words.slice(first, first + LONGEST)) {
      if (word === null || (word.stop && tokens.length === 0)) break;
      tokens.push(word.token);
      if (word.stop) continue;
      const key = tokens.map((token) => token.stem).join(' ');
      if (!found.has(key)) found.set(key, joinWords(tokens));
    }
  }
  return found;
}

function dropRare(entries: Map<string, Entry>): Map<string, Entry> {
  let least = 2;
  let kept = entries;
  while (kept.size > CAPACITY / 2) {
    const bar = least;
    kept = new Map([...kept].filter(([, entry]) => entry.total >= bar));
    least += 1;
  }
  return kept;
}
