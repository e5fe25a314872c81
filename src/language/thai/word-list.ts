import { readTable, tableError } from '../read-table.js';
import { thaiBase } from './characters.js';
import { createWordTrie, type WordTrie } from './word-trie.js';

/** Cost of a compound: less than its parts together, so that it stays whole. */
const compoundCost = 5.5;
const tokensCounted = 1_000_000;

/** A word of the list and how often it occurs among a million words. */
export interface ListedWord {
  readonly word: string;
  readonly perMillion: number;
}

/** Reads `data/words.tsv`: the words that the segmenter knows. */
export function readThaiWords(): readonly ListedWord[] {
  const url = new URL('./data/words.tsv', import.meta.url);
  return readTable(url, ['word', 'perMillion']).map(({ line, cells }) => {
    const perMillion = Number(cells.perMillion);
    if (!(perMillion > 0)) throw tableError('words.tsv', line, 'perMillion must be a number above 0');
    return { word: thaiOnly(cells.word ?? '', line, 'words.tsv'), perMillion };
  });
}

/** Reads `data/compounds.tsv`: words that must not be taken apart. */
export function readThaiCompounds(): readonly string[] {
  const url = new URL('./data/compounds.tsv', import.meta.url);
  return readTable(url, ['word']).map(({ line, cells }) => thaiOnly(cells.word ?? '', line, 'compounds.tsv'));
}

/** The trie of both lists: a word costs minus the logarithm of its frequency. */
export function createThaiTrie(words: readonly ListedWord[], compounds: readonly string[]): WordTrie {
  const costs = new Map<string, number>();
  for (const { word, perMillion } of words) costs.set(word, Math.log(tokensCounted / perMillion));
  for (const word of compounds) costs.set(word, Math.min(compoundCost, costs.get(word) ?? compoundCost));
  return createWordTrie(new Map([...costs].map(([word, cost]) => [lettersOf(word), cost])));
}

/** A word with its letters as one-byte code units: their distance from U+0E00. */
function lettersOf(word: string): string {
  let letters = '';
  for (let i = 0; i < word.length; i++) letters += String.fromCharCode(word.charCodeAt(i) - thaiBase);
  return letters;
}

function thaiOnly(word: string, line: number, name: string): string {
  if (/^[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e]+$/.test(word)) return word;
  throw tableError(name, line, 'a word must be made of Thai letters');
}
