import type { LanguageCode, Reading, Token } from '../model/reading.js';
import type { Theme, ThemePack } from '../model/theme-pack.js';
import type { Entry, EntryKind } from './hit.js';
import type { TriePath } from './symbol-trie.js';
import { parseTerm, type Term } from './term.js';
import { type TermList, type WordIds, wordIdOf } from './term-scan.js';
import { thaiSymbols, withGaps } from './term-symbols.js';

/** A text as the language folder reads it. */
export type Reader = (text: string) => Reading;

/** A word of a term: any form of its stem, or (written with `!`) this form alone. */
export interface TermWord {
  readonly text: string;
  readonly exact: boolean;
}

/** Stands before the terms when they are read, so that they are not taken for another language. */
const CARRIER = 'We would like to talk about these things that people said:\n';

/**
 * Reads English terms as the same words would be read in a comment, all at once: `informed!` gives the form "informed",
 * `informed` the stem it shares with "information".
 *
 * @returns The words of each phrase.
 */
export function readWords(phrases: readonly string[], reader: Reader): TermWord[][] {
  const { text, starts } = joinPhrases(phrases);
  const words: TermWord[][] = phrases.map(() => []);
  let phrase = 0;
  for (const token of reader(text).tokens) {
    if (token.start < CARRIER.length || !isWord(token)) continue;
    while (phrase + 1 < starts.length && token.start >= (starts[phrase + 1] as number)) phrase += 1;
    const exact = text[token.end] === '!';
    words[phrase]?.push({ text: exact ? token.norm : token.stem, exact });
  }
  return words;
}

function joinPhrases(phrases: readonly string[]): { text: string; starts: number[] } {
  let text = CARRIER;
  const starts = phrases.map((phrase) => {
    const start = text.length;
    text += `${phrase}\n`;
    return start;
  });
  return { text, starts };
}

function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number';
}

/** A term with its theme, by index, and what it does there. */
export interface WrittenTerm extends Term {
  readonly theme: number;
  readonly kind: EntryKind;
  readonly language: LanguageCode;
}

/** The words of each of some English phrases. */
export type WordsOfPhrases = (phrases: readonly string[]) => readonly (readonly TermWord[])[];

/** Every term, exclusion and context word of a pack, English ones by stem or form, Thai ones by their characters. */
export function compilePack(
  pack: ThemePack,
  { wordsOf, ids }: { readonly wordsOf: WordsOfPhrases; readonly ids: WordIds },
): TermList {
  const written = pack.themes.flatMap(listTerms);
  const english = written.filter((term) => term.language === 'en').flatMap((term) => term.parts);
  const words = wordsOf(english);
  const entries: Entry[] = [];
  const paths: Record<LanguageCode, TriePath[]> = { en: [], th: [] };

  let nextPart = 0;
  for (const term of written) {
    const symbols = term.parts.map((part) =>
      term.language === 'th'
        ? thaiSymbols(part)
        : (words[nextPart++] ?? []).map(({ text, exact }) => wordIdOf(ids, exact ? 'form' : 'stem', text)),
    );
    if (symbols.length === 0 || symbols.some((part) => part.length === 0)) continue;
    paths[term.language].push({ symbols: withGaps(symbols), entry: entries.length });
    const { theme, kind, leaning, whole } = term;
    entries.push({ theme, kind, leaning, whole, gapped: symbols.length > 1 });
  }
  return { entries, paths };
}

/** All terms, exclusions and context words of a theme. */
export function listTerms(theme: Theme, index: number): WrittenTerm[] {
  const lists = { term: theme.terms, not: theme.not, near: theme.near };
  return (['term', 'not', 'near'] as const).flatMap((kind) =>
    (['en', 'th'] as const).flatMap((language) =>
      (lists[kind]?.[language] ?? []).map((term) => ({ ...parseTerm(term), theme: index, kind, language })),
    ),
  );
}
