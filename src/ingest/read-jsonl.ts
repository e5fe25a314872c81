import { maxRowLength, type RawRow, type RowReader } from './raw-row.js';

export interface JsonlOptions {
  /** The keys that are columns, in order. Cells of other keys follow after them. */
  readonly keys: readonly string[];
  readonly newline: '\n' | '\r';
}

/** Reads one JSON object a line as rows; blank lines are skipped. A missing key, or null, is an empty cell. */
export function createJsonlReader(options: JsonlOptions): RowReader {
  const places = new Map(options.keys.map((key, index) => [key, index]));
  let rest = '';
  let line = 1;
  let skipping = false;

  function readLine(text: string, rows: RawRow[]): void {
    if (skipping) skipping = false;
    else if (text.trim() !== '') rows.push(rowOf(text, { line, places }));
    line += 1;
  }

  function push(piece: string): readonly RawRow[] {
    const rows: RawRow[] = [];
    const lines = (rest + piece).split(options.newline);
    rest = lines.pop() ?? '';
    for (const text of lines) readLine(text, rows);
    if (rest.length > maxRowLength) {
      if (!skipping) rows.push({ line, cells: [], fault: 'endless_row' });
      skipping = true;
    }
    if (skipping) rest = '';
    return rows;
  }

  function end(): readonly RawRow[] {
    const rows: RawRow[] = [];
    readLine(rest, rows);
    rest = '';
    return rows;
  }

  return { push, end, unfinishedLine: () => line };
}

/** The keys of the objects in a sample, in the order in which they first appear. */
export function collectJsonKeys(text: string, newline: '\n' | '\r'): string[] {
  const keys = new Set<string>();
  for (const line of text.split(newline)) {
    const value = parseObject(line);
    if (typeof value === 'object') for (const key of Object.keys(value)) keys.add(key);
  }
  return [...keys];
}

/** Whether a sample holds a JSON object a line. */
export function looksLikeJsonl(text: string, newline: '\n' | '\r'): boolean {
  const lines = text
    .slice(0, 200_000)
    .split(newline)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 10);
  const objects = lines.filter((line) => line.startsWith('{') && /^\{\s{0,20}["}]/.test(line));
  return objects.length > 0 && objects.length * 2 > lines.length;
}

function rowOf(text: string, place: { line: number; places: ReadonlyMap<string, number> }): RawRow {
  const { line, places } = place;
  const value = parseObject(text);
  if (typeof value === 'string') return { line, cells: [], fault: value };
  const cells = new Array<string>(places.size).fill('');
  for (const [key, entry] of Object.entries(value)) {
    if (entry === null) continue;
    const cell = cellOf(entry);
    const index = places.get(key);
    if (index === undefined) cells.push(cell);
    else cells[index] = cell;
  }
  return { line, cells, fault: null };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | 'bad_json' | 'not_an_object' {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : 'not_an_object';
  } catch {
    return 'bad_json';
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
