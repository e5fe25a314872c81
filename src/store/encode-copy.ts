import type { Value } from './database.js';

/** Text of about this many characters is handed over at a time. */
const CHUNK = 1 << 16;

/** Rows in the text format of PostgreSQL's COPY: cells by tab, rows by newline, `\N` for null. */
export function* encodeCopy(rows: readonly (readonly Value[])[]): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) {
      if (index > 0) chunk += '\t';
      chunk += encodeCell(row[index] ?? null);
    }
    chunk += '\n';
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

function encodeCell(cell: Value): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (typeof cell === 'number') return String(cell);
  return /[\\\n\r\t]/.test(cell) ? escapeCell(cell) : cell;
}

function escapeCell(cell: string): string {
  return cell
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}
