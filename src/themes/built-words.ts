import { existsSync, readFileSync } from 'node:fs';
import type { ThemePack } from '../model/theme-pack.js';
import { listTerms, type Reader, readWords, type TermWord } from './compile-pack.js';

/**
 * The words of English phrases: of those of shipped packs as the build has read them, of others as the reader reads
 * them now, which takes longer. Either way the same: a phrase is read on its own.
 */
export function wordsOfPhrases(phrases: readonly string[], reader: Reader): readonly TermWord[][] {
  const file = new URL('./data/english-terms.json', import.meta.url);
  if (!existsSync(file)) return readWords(phrases, reader);
  const built = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>));
  const unread = [...new Set(phrases.filter((phrase) => !built.has(phrase)))];
  const read = unread.length === 0 ? [] : readWords(unread, reader);
  const fresh = new Map(unread.map((phrase, index) => [phrase, read[index] ?? []]));
  return phrases.map((phrase) => fresh.get(phrase) ?? (built.get(phrase) ?? []).map(decodeWord));
}

/** What the build leaves for `wordsOfPhrases`: every English phrase of the packs with its words, an exact one with "!". */
export function encodePhrases(packs: readonly ThemePack[], reader: Reader): Record<string, string[]> {
  const phrases = new Set<string>();
  for (const term of packs.flatMap((pack) => pack.themes.flatMap(listTerms)))
    if (term.language === 'en') for (const part of term.parts) phrases.add(part);
  const words = readWords([...phrases], reader);
  const spelled = words.map((list) => list.map(({ text, exact }) => (exact ? `${text}!` : text)));
  return Object.fromEntries([...phrases].map((phrase, index) => [phrase, spelled[index] ?? []]));
}

function decodeWord(written: string): TermWord {
  const exact = written.endsWith('!');
  return { text: exact ? written.slice(0, -1) : written, exact };
}
