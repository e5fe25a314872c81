import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UndertoneError } from '../model/errors.js';

/** One line of a table, its cells by column name, and its line number for error messages. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads a data file of tab-separated cells. Empty lines and lines that start with `# ` are left out; the first line
 * that remains must name exactly `columns`. Every row must have one cell a column, none of them empty.
 *
 * @throws UndertoneError `pack_invalid` that names the file and the line of the first mistake
 */
export function readTable(url: URL, columns: readonly string[]): readonly TableRow[] {
  return parseTable(readFileSync(url, 'utf8'), { columns, name: fileURLToPath(url) });
}

/** Parses what `readTable` reads; `name` stands in error messages. */
export function parseTable(
  content: string,
  options: { readonly columns: readonly string[]; readonly name: string },
): readonly TableRow[] {
  const { columns, name } = options;
  const rows: TableRow[] = [];
  const lines = content.split('\n');
  let headerSeen = false;
  for (let index = 0; index < lines.length; index++) {
    const ended = lines[index] ?? '';
    const line = ended.endsWith('\r') && index + 1 < lines.length ? ended.slice(0, -1) : ended;
    if (line === '' || line === '#' || line.startsWith('# ')) continue;
    const cells = line.split('\t');
    if (!headerSeen) {
      headerSeen = true;
      if (cells.join('\t') === columns.join('\t')) continue;
      throw tableError(name, index + 1, `the header must be "${columns.join(' <tab> ')}"`);
    }
    if (cells.length !== columns.length || cells.some((cell) => cell.trim() === ''))
      throw tableError(name, index + 1, `expected ${columns.length} filled cells, found ${cells.length}`);
    const named: Record<string, string> = {};
    for (let i = 0; i < columns.length; i++) named[columns[i] ?? ''] = cells[i] ?? '';
    rows.push({ line: index + 1, cells: named });
  }
  return rows;
}

/** The error for a mistake in a data file. */
export function tableError(name: string, line: number, problem: string): UndertoneError {
  return new UndertoneError('pack_invalid', `Cannot read ${name}: line ${line}: ${problem}`, {
    hint: 'Cells are separated by one tab; lines that start with "# " are comments',
  });
}
