import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable, tableError } from '../src/language/read-table.js';
import type { Polarity } from '../src/model/insight-record.js';
import { besideSources } from './beside-sources.js';
import type { LabelledText, Target } from './train-example.js';

interface Grade {
  readonly label: Polarity;
  readonly target: Target;
}

/** What each grade says of how likely a text is negative, neutral and positive. */
const grades: Readonly<Record<string, Grade>> = {
  P: { label: 'positive', target: [0.01, 0.02, 0.97] },
  p: { label: 'positive', target: [0.05, 0.2, 0.75] },
  u: { label: 'neutral', target: [0.04, 0.92, 0.04] },
  m: { label: 'neutral', target: [0.25, 0.5, 0.25] },
  n: { label: 'negative', target: [0.75, 0.2, 0.05] },
  N: { label: 'negative', target: [0.97, 0.02, 0.01] },
};

/** What a collection's table says of one of its texts, or of a part of it. */
interface GradedPart {
  readonly line: number;
  readonly id: string;
  /** "-" for the whole text, or START-END. */
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly grade: Grade;
}

/** The graded texts of a collection, whose rows `file` of the data folder holds as JSON lines; none where it has no grades. */
export function gradedTexts(folder: string, collection: string, file: string): readonly LabelledText[] {
  const table = tableOf(collection);
  if (!existsSync(table)) return [];
  const texts = new Map<string, string>();
  for (const line of readFileSync(join(folder, `${file}.jsonl`), 'utf8').split('\n')) {
    if (line === '') continue;
    const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
    texts.set(id, text);
  }
  return readGrades(collection).map(({ line, id, start, end, grade }) => {
    const text = texts.get(id);
    if (text === undefined) throw tableError(table.pathname, line, `${file} has no row "${id}"`);
    return { text: text.slice(start, end), question: null, collection, ...grade };
  });
}

/** The grades of a collection by "ID PART": the part is "-" for the whole text, or START-END. */
export function gradesOf(collection: string): ReadonlyMap<string, Grade> {
  return new Map(readGrades(collection).map(({ id, part, grade }) => [`${id} ${part}`, grade]));
}

function tableOf(collection: string): URL {
  return besideSources(`graded-labels/${collection}.tsv`);
}

function readGrades(collection: string): readonly GradedPart[] {
  const table = tableOf(collection);
  return readTable(table, ['id', 'grades']).flatMap(({ line, cells: { id = '', grades: cell = '' } }) =>
    parseGrades(cell, Number.POSITIVE_INFINITY).map(({ start, end, letter }) => {
      const grade = grades[letter];
      if (grade === undefined) throw tableError(table.pathname, line, `the grade is "${letter}"`);
      return { line, id, part: cell.length === 1 ? '-' : `${start}-${end}`, start, end, grade };
    }),
  );
}

/** Parts of a text with their grades: "P" is the whole, "0-20:P 21-40:n" are two of its parts. */
export function parseGrades(
  cell: string,
  length: number,
): readonly { readonly start: number; readonly end: number; readonly letter: string }[] {
  if (cell.length === 1) return [{ start: 0, end: length, letter: cell }];
  return cell.split(' ').map((part) => {
    const [, start, end, letter = ''] = /^(\d+)-(\d+):(\w)$/.exec(part) ?? [];
    return { start: Number(start), end: Number(end), letter };
  });
}
