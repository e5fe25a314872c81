import { readTable, type TableRow, tableError } from '../language/read-table.js';
import type { Polarity } from '../model/insight-record.js';
import type { LanguageCode } from '../model/reading.js';

export type ShifterKind = 'negator' | 'booster' | 'dampener' | 'wish' | 'blocker' | 'stop';

/** A word that changes the valence of words near it, in the same clause. */
export interface Shifter {
  readonly kind: ShifterKind;
  readonly direction: 'forward' | 'back';
  /** What the valence of a reached word is multiplied by. */
  readonly factor: number;
  /** How many words it reaches; 0 for a blocker or stop. */
  readonly reach: number;
}

/** What the lexicon knows of a term: a valence (-4..4), an effect on other words, or both. */
export interface LexiconEntry {
  readonly term: string;
  readonly valence: number;
  readonly shifter: Shifter | null;
  /** The polarity a user has set for the term. */
  readonly corrected?: Polarity;
  /** What the lexicon itself has in the place of a corrected term. */
  readonly shipped?: LexiconEntry | null;
}

const lexiconColumns = ['term', 'valence'];
const shifterColumns = ['term', 'kind', 'direction', 'factor', 'reach'];
const shifterKinds: readonly string[] = ['negator', 'booster', 'dampener', 'wish', 'blocker', 'stop'];

/** Where the terms with their valences, the shifters and the emoji are. */
export interface LexiconFiles {
  readonly terms: URL;
  readonly shifters: URL;
  readonly emoji: URL;
}

/** The data files of a language's lexicon; what they say decides answers. */
export function lexiconFiles(language: LanguageCode): LexiconFiles {
  return {
    terms: new URL(`./data/${language}-lexicon.tsv`, import.meta.url),
    shifters: new URL(`./data/${language}-shifters.tsv`, import.meta.url),
    emoji: new URL('./data/emoji.tsv', import.meta.url),
  };
}

/** The entries that texts of a language are searched for; Thai comments use English words too. */
export function loadEntries(language: LanguageCode): readonly LexiconEntry[] {
  return language === 'th' ? [...loadLexicon('en'), ...loadLexicon('th')] : loadLexicon('en');
}

/**
 * Reads the lexicon of a language: valences, shifters and emoji in one list, one entry a matching key.
 *
 * @throws UndertoneError `pack_invalid` that names the file and line of the first mistake
 */
export function loadLexicon(
  language: LanguageCode,
  files: LexiconFiles = lexiconFiles(language),
): readonly LexiconEntry[] {
  const entries = new Map<string, LexiconEntry>();
  for (const [url, columns] of [
    [files.terms, lexiconColumns],
    [files.emoji, ['emoji', 'valence']],
  ] as const)
    for (const row of readTable(url, columns)) {
      const term = row.cells[columns[0] ?? ''] ?? '';
      addOnce(entries, { term, valence: readValence(row, url), shifter: null }, { row, url });
    }
  for (const row of readTable(files.shifters, shifterColumns)) {
    const term = row.cells.term ?? '';
    const shifter = readShifter(row, files.shifters);
    const known = entries.get(termKey(term));
    if (known?.shifter) throw tableError(files.shifters.pathname, row.line, `"${term}" is there already`);
    const valence = shifter.kind === 'blocker' ? 0 : (known?.valence ?? 0);
    entries.set(termKey(term), { term, valence, shifter });
  }
  return [...entries.values()];
}

function addOnce(
  entries: Map<string, LexiconEntry>,
  entry: LexiconEntry,
  from: { readonly row: TableRow; readonly url: URL },
): void {
  const key = termKey(entry.term);
  if (key === '') throw tableError(from.url.pathname, from.row.line, 'the term is empty');
  if (entries.has(key))
    throw tableError(from.url.pathname, from.row.line, `"${entry.term}" is there already`);
  entries.set(key, entry);
}

function readValence(row: TableRow, url: URL): number {
  const valence = Number(row.cells.valence);
  if (Number.isFinite(valence) && valence !== 0 && Math.abs(valence) <= 4) return valence;
  throw tableError(url.pathname, row.line, 'the valence must be a number from -4 to 4 other than 0');
}

function readShifter(row: TableRow, url: URL): Shifter {
  const kind = row.cells.kind ?? '';
  const direction = row.cells.direction ?? '';
  const factor = Number(row.cells.factor);
  const reach = Number(row.cells.reach);
  if (!shifterKinds.includes(kind))
    throw tableError(
      url.pathname,
      row.line,
      `the kind must be one of ${shifterKinds.join(', ')}; found "${kind}"`,
    );
  if (direction !== 'forward' && direction !== 'back')
    throw tableError(url.pathname, row.line, `the direction must be forward or back; found "${direction}"`);
  if (!Number.isFinite(factor) || Math.abs(factor) > 2)
    throw tableError(url.pathname, row.line, 'the factor must be a number from -2 to 2');
  if (!Number.isInteger(reach) || reach < 0 || reach > 10)
    throw tableError(url.pathname, row.line, 'the reach must be a whole number from 0 to 10');
  return { kind: kind as ShifterKind, direction, factor, reach };
}

/**
 * The form in which terms and texts are compared: lower case, without spaces and hyphens, and without the apostrophe
 * of "n't", so that "can't", "cant" and "can not", or "user-friendly" and "user friendly", are each one term.
 */
export function termKey(term: string): string {
  const lower = term.toLowerCase();
  return /['’\s-]/.test(lower) ? lower.replace(/n['’]t/g, 'nt').replace(/[\s-]+/g, '') : lower;
}
