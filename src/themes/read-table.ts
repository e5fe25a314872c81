import { readFileSync } from 'node:fs';
import { UndertoneError } from '../model/errors.js';

/** One line of a TSV table, with its place for error messages. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a tab-separated table that lies beside the code: `#` opens a comment line, the first other line is the header.
 *
 * @throws UndertoneError `pack_invalid` where the header differs or a line has another number of cells.
 */
export function readTable(file: URL, header: readonly string[]): TableRow[] {
  const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1);
  const rows: TableRow[] = [];
  let seenHeader = false;
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .forEach((text, index) => {
      if (text.trim() === '' || text.startsWith('#')) return;
      const cells = text.split('\t').map((cell) => cell.trim());
      if (!seenHeader) {
        assertHeader(cells, { header, name });
        seenHeader = true;
        return;
      }
      if (cells.length !== header.length || cells.includes('')) {
        throw new UndertoneError(
          'pack_invalid',
          `Cannot read ${name}: line ${index + 1} has ${cells.filter((cell) => cell !== '').length} filled cells, expected ${header.length}`,
          { hint: `Give every line the columns ${header.join(', ')}, separated by tabs` },
        );
      }
      rows.push({ line: index + 1, cells });
    });
  return rows;
}

function assertHeader(
  cells: readonly string[],
  expected: { readonly header: readonly string[]; readonly name: string },
): void {
  if (cells.join('\t') === expected.header.join('\t')) return;
  throw new UndertoneError(
    'pack_invalid',
    `Cannot read ${expected.name}: its columns are ${cells.join(', ')}, expected ${expected.header.join(', ')}`,
    { hint: 'Mend the first line' },
  );
}
