import { readFileSync } from 'node:fs';
import { UndertoneError } from '../model/errors.js';
import { type Polarity, polaritySchema } from '../model/insight-record.js';
import { termKey } from './lexicon.js';

/** One line of a corrections file: the polarity a user has set for a comment or for a term wherever it stands. */
export interface Correction {
  readonly line: number;
  readonly kind: 'comment' | 'term';
  /** The comment as `source/id` or `id`; the term as it is written in the file. */
  readonly what: string;
  readonly polarity: Polarity;
}

export interface Corrections {
  /** In the order of the file. */
  readonly lines: readonly Correction[];
  /** By what identifies the comment. */
  readonly comments: ReadonlyMap<string, Correction>;
  /** By the key under which the lexicon finds the term. */
  readonly terms: ReadonlyMap<string, Correction>;
}

export const noCorrections: Corrections = { lines: [], comments: new Map(), terms: new Map() };

/** Lines, each saying something of its own, as they are looked up. */
export function correctionsOf(lines: readonly Correction[]): Corrections {
  const of = (kind: Correction['kind']) =>
    new Map(lines.filter((line) => line.kind === kind).map((line) => [keyOf(line), line]));
  return { lines, comments: of('comment'), terms: of('term') };
}

function keyOf({ kind, what }: Correction): string {
  return kind === 'term' ? termKey(what) : what;
}

const columns = ['kind', 'what', 'polarity'];

/**
 * Reads a file of corrections, as `parseCorrections` does; none where no file is named.
 *
 * @throws UndertoneError `input_not_found` where there is no such file; `config_invalid`
 */
export function loadCorrections(path: string | null): Corrections {
  if (path === null) return noCorrections;
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UndertoneError(
      'input_not_found',
      `Cannot read the corrections ${path}: no file can be read there`,
      {
        hint: 'Give the path of a file with the columns kind, what and polarity, separated by tabs',
        cause,
      },
    );
  }
  return parseCorrections(content, path);
}

/**
 * Parses corrections: tab-separated lines with the header `kind, what, polarity`, where kind is `comment` (what is its
 * id, or its source, a slash and its id) or `term` (a word or phrase), and polarity is positive, neutral or negative.
 * Empty lines and lines that start with `# ` say nothing. `name` stands in messages.
 *
 * @throws UndertoneError `config_invalid` that names the line of the first mistake
 */
export function parseCorrections(content: string, name: string): Corrections {
  const lines: Correction[] = [];
  const known = new Map<string, Correction>();
  let headerSeen = false;
  for (const [index, text] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (text.trim() === '' || text === '#' || text.startsWith('# ')) continue;
    const at = { name, line: index + 1 };
    const cells = text.split('\t').map((cell) => cell.trim().normalize('NFC'));
    if (headerSeen) {
      const correction = toCorrection(cells, at);
      const key = `${correction.kind} ${keyOf(correction)}`;
      const earlier = known.get(key);
      if (earlier !== undefined) throw mistake(at, saidBefore(correction, earlier));
      known.set(key, correction);
      lines.push(correction);
    } else if (cells.join('\t') !== columns.join('\t')) {
      throw mistake(at, `expected the header kind, what, polarity, found ${shown(text)}`);
    }
    headerSeen = true;
  }
  return correctionsOf(lines);
}

/** The correction that names a comment: with its source before one without. */
export function correctionOf(
  { comments }: Corrections,
  comment: { readonly source?: string; readonly commentId?: string },
): Correction | null {
  const { source, commentId } = comment;
  if (commentId === undefined || comments.size === 0) return null;
  return comments.get(`${source}/${commentId}`) ?? comments.get(commentId) ?? null;
}

type Place = { readonly name: string; readonly line: number };

function toCorrection(cells: readonly string[], at: Place): Correction {
  const [kind = '', what = '', polarity = ''] = cells;
  if (cells.length !== columns.length)
    throw mistake(at, `expected ${columns.length} cells separated by tabs, found ${cells.length}`);
  if (kind !== 'comment' && kind !== 'term')
    throw mistake(at, `the kind must be comment or term; found ${shown(kind)}`);
  if (what === '' || (kind === 'term' && termKey(what) === ''))
    throw mistake(at, `expected ${kind === 'term' ? 'a word or phrase' : 'the id of a comment'}, found none`);
  const read = polaritySchema.safeParse(polarity);
  if (!read.success)
    throw mistake(at, `the polarity must be positive, neutral or negative; found ${shown(polarity)}`);
  return { line: at.line, kind, what, polarity: read.data };
}

function saidBefore(correction: Correction, earlier: Correction): string {
  const same = correction.polarity === earlier.polarity;
  return same
    ? `it says what line ${earlier.line} says`
    : `it contradicts line ${earlier.line}, which says ${earlier.polarity}`;
}

function shown(text: string): string {
  return text === '' ? 'nothing' : JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

function mistake({ name, line }: Place, problem: string): UndertoneError {
  return new UndertoneError('config_invalid', `Cannot read ${name}: line ${line}: ${problem}`, {
    hint: 'Each line is a kind (comment or term), what is corrected, and its polarity, with one tab between',
  });
}
