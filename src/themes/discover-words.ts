import { readTable } from '../language/read-table.js';
import type { Reading, Token } from '../model/reading.js';

/** A word of a text that is looked at, or null at a sign that ends a phrase. */
export interface ContentWord {
  readonly token: Token;
  /** Says nothing of what a comment is about; may stand within a phrase, not at its ends. */
  readonly stop: boolean;
}

/** Words of one comment that are looked at. */
const WORDS = 300;

/** Reads the stop words once; the function gives the words of a text with null between phrases. */
export function createWordLister(): (reading: Reading) => readonly (ContentWord | null)[] {
  const rows = readTable(new URL('./data/stop-words.tsv', import.meta.url), ['language', 'word']);
  const stopWords = new Set(rows.map(({ cells }) => cells.word ?? ''));
  return function listWords(reading) {
    return reading.tokens
      .slice(0, WORDS)
      .map((token) =>
        token.kind === 'word' ? { token, stop: token.norm.length < 2 || stopWords.has(token.norm) } : null,
      );
  };
}

/** How words are written one after the other: Thai has no spaces. */
export function joinWords(tokens: readonly Token[]): string {
  let joined = '';
  tokens.forEach((token, index) => {
    const spaced = index > 0 && !(token.language === 'th' && tokens[index - 1]?.language === 'th');
    joined += (spaced ? ' ' : '') + token.norm;
  });
  return joined;
}

/**
 * The commonest way of writing, found while streaming: a majority vote (Boyer and Moore 1981). Exact where one form
 * has over half of all; else one of the common ones.
 */
export interface Spelling {
  shown: string;
  votes: number;
}

export function voteSpelling(spelling: Spelling, written: string): void {
  if (spelling.shown === written) spelling.votes += 1;
  else if (spelling.votes > 0) spelling.votes -= 1;
  else {
    spelling.shown = written;
    spelling.votes = 1;
  }
}
