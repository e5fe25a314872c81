import { readFileSync } from 'node:fs';
import { UndertoneError } from '../model/errors.js';

/**
 * Reads a data file that lies in `data/`: tab-separated cells, the first line names the columns, lines that start with
 * `# ` are comments. Every row must have one filled cell a column.
 * @throws UndertoneError pack_invalid that names the file and the line of the first mistake
 */
export function readTable(file: string, columns: readonly string[]): readonly (readonly string[])[] {
  const url = new URL(`./data/${file}`, import.meta.url);
  return parseTable(readFileSync(url, 'utf8'), { columns, file });
}

/** Parses what `readTable` reads; `file` stands in error messages. */
export function parseTable(
  content: string,
  options: { readonly columns: readonly string[]; readonly file: string },
): readonly (readonly string[])[] {
  const { columns, file } = options;
  const rows: string[][] = [];
  let headerSeen = false;
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('# ')) continue;
    const cells = line.split('\t');
    if (cells.length !== columns.length || cells.includes('')) {
      throw mistake(file, index + 1, `expected ${columns.length} filled cells, found "${line.slice(0, 60)}"`);
    }
    if (headerSeen) rows.push(cells);
    else if (line !== columns.join('\t'))
      throw mistake(file, index + 1, `the header must be ${columns.join(', ')}`);
    headerSeen = true;
  }
  return rows;
}

/** The error for a mistake in a data file. */
export function mistake(file: string, line: number, problem: string): UndertoneError {
  return new UndertoneError('pack_invalid', `Cannot read ${file}: line ${line}: ${problem}`, {
    hint: 'Cells are separated by one tab; lines that start with "# " are comments',
  });
}
