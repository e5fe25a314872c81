import { readFileSync } from 'node:fs';
import { UndertoneError } from '../model/errors.js';

/** One text in both languages. */
export interface Text {
  readonly en: string;
  readonly th: string;
}

/** Plain words for a code, with the places in braces filled in. */
export type Wording = (
  kind: WordingKind,
  code: string,
  values?: Readonly<Record<string, string | number>>,
) => Text;
type WordingKind = 'note' | 'reason' | 'sentence';

/**
 * Loads the words of the reports from the table beside this file: kind, code, English, Thai. The table is checked on
 * loading: four cells a line, no code twice, the same places in both languages.
 *
 * @throws {UndertoneError} pack_invalid, with the line
 */
export function loadWording(): Wording {
  const table = readFileSync(new URL('./data/wording.tsv', import.meta.url), 'utf8');
  const texts = parseWording(table);
  return (kind, code, values = {}) => {
    const text = texts.get(`${kind} ${code}`);
    if (text === undefined) return { en: code, th: code };
    return { en: fill(text.en, values), th: fill(text.th, values) };
  };
}

/** The texts of a wording table, by kind and code. */
export function parseWording(table: string): Map<string, Text> {
  const texts = new Map<string, Text>();
  const lines = table.split('\n');
  lines.forEach((line, i) => {
    if (i === 0 || line === '') return;
    const [kind, code, en, th, ...more] = line.split('\t');
    const key = `${kind} ${code}`;
    if (!kind || !code || !en || !th || more.length > 0) fail(i, 'expected four cells: kind, code, en, th');
    else if (texts.has(key)) fail(i, `${key} stands there twice`);
    else if (places(en) !== places(th)) fail(i, `the places differ: ${places(en)} and ${places(th)}`);
    else texts.set(key, { en, th });
  });
  return texts;
}

function fail(line: number, problem: string): never {
  throw new UndertoneError('pack_invalid', `Cannot load wording: line ${line + 1}, ${problem}`, {
    hint: 'Correct src/drivers/data/wording.tsv',
  });
}

function places(text: string): string {
  return [...text.matchAll(/\{([a-z]{1,20})\}/g)]
    .map((match) => match[1] ?? '')
    .sort()
    .join(' ');
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-z]{1,20})\}/g, (place, name: string) => String(values[name] ?? place));
}
