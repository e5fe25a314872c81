import { readFileSync } from 'node:fs';

export interface TableShape<Columns extends string> {
  /** The header the file must have. */
  readonly columns: readonly Columns[];
  /** The values a column may take, where they are few. */
  readonly allowed?: Partial<Record<Columns, readonly string[]>>;
}

/**
 * Reads a table of language knowledge: tab-separated, a header row, `#` before a remark. A mistake in it is a mistake in
 * the program, so the error is a plain one that names file and line.
 */
export function readTable<Columns extends string>(
  url: URL,
  shape: TableShape<Columns>,
): readonly Readonly<Record<Columns, string>>[] {
  const rows: Record<Columns, string>[] = [];
  const seen = new Set<string>();
  let header = false;
  for (const [index, line] of readFileSync(url, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    const place = `Cannot read ${url.pathname}: line ${index + 1}`;
    if (cells.length !== shape.columns.length) throw new Error(`${place} has ${cells.length} cells`);
    if (!header) {
      if (line !== shape.columns.join('\t')) throw new Error(`${place} is not the header`);
      header = true;
      continue;
    }
    if (seen.has(line)) throw new Error(`${place} stands twice`);
    seen.add(line);
    const row = Object.fromEntries(shape.columns.map((column, at) => [column, cells[at] ?? '']));
    assertAllowed(row, shape, place);
    rows.push(row as Record<Columns, string>);
  }
  return rows;
}

function assertAllowed<Columns extends string>(
  row: Readonly<Record<string, string>>,
  shape: TableShape<Columns>,
  place: string,
): void {
  for (const column of shape.columns) {
    const value = row[column] ?? '';
    const allowed = shape.allowed?.[column];
    if (value.trim() === '') throw new Error(`${place} has no ${column}`);
    if (allowed !== undefined && !allowed.includes(value)) {
      throw new Error(`${place} says ${column} "${value}", expected one of ${allowed.join(', ')}`);
    }
  }
}
