export type CsvCell = string | number | boolean | null;

/**
 * Signs that make a spreadsheet take a cell for a formula, also behind spaces, in their full-width forms, and at the
 * start of a line inside the cell. Source: OWASP, CSV Injection.
 */
const formula = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** One cell: text that could run as a formula gets an apostrophe before it; numbers are left as they are. */
function renderCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const clean = cell.replaceAll('\u0000', '');
  const text = formula.test(clean) ? `'${clean}` : clean;
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of CSV with its line feed. */
export function renderCsvRow(row: readonly CsvCell[]): string {
  return `${row.map(renderCell).join(',')}\n`;
}

/**
 * Rows as CSV (RFC 4180 quoting, line feeds, UTF-8), safe to open in a spreadsheet: no cell of text can run as a
 * formula. `byteOrderMark` is for Excel, which else takes Thai for Windows-874 or worse.
 */
export function renderCsv(
  rows: Iterable<readonly CsvCell[]>,
  options: { readonly byteOrderMark?: boolean } = {},
): string {
  let out = options.byteOrderMark === true ? '\ufeff' : '';
  for (const row of rows) out += renderCsvRow(row);
  return out;
}
