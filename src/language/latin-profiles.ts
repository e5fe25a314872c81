import { readTable, tableError } from './read-table.js';

/** What a word says of the language of a text in Latin letters. */
export interface WordEvidence {
  /** Weight for English, 0..1. */
  readonly english: number;
  /** Weight for every language of `others`, 0..1. */
  readonly weight: number;
  /** Bit set of languages besides English, by their index in `LatinProfiles.languages`. */
  readonly others: number;
  /** Written alike in many languages: says nothing. */
  readonly international: boolean;
  /** An English word that holds a sentence together. */
  readonly isFunction: boolean;
}

/** All that `data/` knows of languages in Latin letters. Index 0 of `languages` is English. */
export interface LatinProfiles {
  readonly languages: readonly string[];
  readonly words: ReadonlyMap<string, WordEvidence>;
  /** Bit sets of languages by letter beyond a to z, and by ending; English is bit 0. */
  readonly letters: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, number>;
}

/** English words in fewer texts than this are weaker evidence: many are loans or quotes. */
const commonFrom = 100;
const rareWeight = 0.6;
/** One-letter words are shared by chance. */
const letterWeight = 0.5;

/** What a word says that says nothing but this. All are made here, so that they have one shape and are quick to read. */
export function evidenceOf(said: Partial<WordEvidence>): WordEvidence {
  const { english = 0, weight = 0, others = 0, international = false, isFunction = false } = said;
  return { english, weight, others, international, isFunction };
}

/** Reads the profiles, English words and international words of `data/`. */
export function readLatinProfiles(): LatinProfiles {
  const rows = readTable(new URL('./data/latin-profiles.tsv', import.meta.url), [
    'language',
    'kind',
    'items',
  ]);
  const languages = [...new Set(rows.map(({ cells }) => cells.language ?? ''))];
  if (languages[0] !== 'en' || languages.length > 31)
    throw tableError(
      'latin-profiles.tsv',
      1,
      'English comes first, and there is room for 30 languages besides',
    );
  const words = readEnglishWords();
  const letters = new Map<string, number>();
  const endings = new Map<string, number>();
  for (const { line, cells } of rows) {
    const index = languages.indexOf(cells.language ?? '');
    for (const item of (cells.items ?? '').split(' ')) {
      if (cells.kind === 'word') addWord(words, item, index);
      else if (cells.kind === 'function')
        words.set(item, evidenceOf({ ...words.get(item), english: 1, isFunction: true }));
      else if (cells.kind === 'letter') letters.set(item, (letters.get(item) ?? 0) | (1 << index));
      else if (cells.kind === 'ending') endings.set(item, (endings.get(item) ?? 0) | (1 << index));
      else throw tableError('latin-profiles.tsv', line, `unknown kind "${cells.kind}"`);
    }
  }
  for (const { cells } of readTable(new URL('./data/international-words.tsv', import.meta.url), ['word']))
    words.set(cells.word ?? '', evidenceOf({ international: true }));
  return { languages, words, letters, endings };
}

function readEnglishWords(): Map<string, WordEvidence> {
  const words = new Map<string, WordEvidence>();
  const url = new URL('./data/english-words.tsv', import.meta.url);
  for (const { cells } of readTable(url, ['word', 'texts']))
    words.set(cells.word ?? '', evidenceOf({ english: Number(cells.texts) < commonFrom ? rareWeight : 1 }));
  return words;
}

function addWord(words: Map<string, WordEvidence>, word: string, index: number): void {
  const known = words.get(word) ?? evidenceOf({});
  const weight = word.length === 1 ? letterWeight : 1;
  if (index === 0) words.set(word, evidenceOf({ ...known, english: Math.max(known.english, weight) }));
  else words.set(word, evidenceOf({ ...known, weight, others: known.others | (1 << index) }));
}
