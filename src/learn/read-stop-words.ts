import { readTable } from '../language/read-table.js';

/** Words that say nothing of what a comment is about, in both languages: what the themes leave out of terms. */
export function readStopWords(): ReadonlySet<string> {
  const url = new URL('../themes/data/stop-words.tsv', import.meta.url);
  return new Set(readTable(url, ['language', 'word']).map(({ cells }) => cells.word ?? ''));
}
