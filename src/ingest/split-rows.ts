import { maxRowLength, type RawRow, type RowReader } from './raw-row.js';

export interface SplitOptions {
  /** One character between the cells; null where each row is one cell. */
  readonly delimiter: string | null;
  /** What ends a line: "\n" also covers "\r\n". */
  readonly newline: '\n' | '\r';
  /** @default {maxRowLength} */
  readonly maxLength?: number;
}

/** Where reading stands in a piece of text. The three cursors only move forward, so that every search is linear. */
interface Scan {
  readonly text: string;
  readonly last: boolean;
  readonly options: Required<SplitOptions>;
  at: number;
  line: number;
  nextBreak: number;
  nextQuote: number;
  nextDelimiter: number;
}

const quote = '"';
const quoteCode = 34;
const carriageReturn = 13;

/**
 * Splits delimited text (RFC 4180) into rows, forgiving what people's files hold: quotes inside bare cells, quotes
 * inside quoted cells that were not doubled, rows of any width. Blank lines are skipped.
 *
 * A quote that never closes must not swallow the file. It is given up where the text or the allowed length ends, or at a
 * quote on a later line that cannot close it (it stands before a letter: the opening quote of another cell). The row is
 * then returned as a fault, and reading goes on with the line after the stray quote.
 */
export function createRowSplitter(options: SplitOptions): RowReader {
  const filled = { maxLength: maxRowLength, ...options };
  let rest = '';
  let line = 1;
  let skipping = false;

  function* take(piece: string, last: boolean): Generator<RawRow> {
    const scan = openScan(rest + piece, { last, line, options: filled });
    if (skipping) skipping = !skipLine(scan);
    if (!skipping) yield* readRows(scan);
    rest = scan.text.slice(scan.at);
    line = scan.line;
    if (!last && !skipping && rest.length > filled.maxLength && !rest.includes(filled.newline)) {
      skipping = true;
      yield { line, cells: [], fault: 'endless_row' };
    }
    if (skipping) rest = '';
  }

  return {
    push: (text) => take(text, false),
    end: () => take('', true),
    unfinishedLine: () => line,
  };
}

function openScan(text: string, start: Pick<Scan, 'last' | 'line' | 'options'>): Scan {
  return { ...start, text, at: 0, nextBreak: -1, nextQuote: -1, nextDelimiter: -1 };
}

function skipLine(scan: Scan): boolean {
  const end = scan.text.indexOf(scan.options.newline);
  scan.at = end === -1 ? scan.text.length : end + 1;
  if (end !== -1) scan.line += 1;
  return end !== -1;
}

function* readRows(scan: Scan): Generator<RawRow> {
  const { text, last } = scan;
  while (scan.at < text.length) {
    const end = breakFrom(scan, scan.at);
    if (end === text.length && !last) return;
    const row = quoteFrom(scan, scan.at) > end ? bareRow(scan, end) : quotedRow(scan);
    if (row === 'more') return;
    if (row !== 'blank') yield row;
  }
}

function bareRow(scan: Scan, end: number): RawRow | 'blank' {
  const { text, line, options } = scan;
  const row = text.slice(scan.at, withoutReturn(scan, end));
  scan.at = end + 1;
  scan.line += 1;
  if (row === '') return 'blank';
  return { line, cells: options.delimiter === null ? [row] : row.split(options.delimiter), fault: null };
}

function quotedRow(scan: Scan): RawRow | 'more' {
  const { text, options } = scan;
  const cells: string[] = [];
  let at = scan.at;
  for (;;) {
    if (text.charCodeAt(at) === quoteCode) {
      const cell = quotedCell(scan, at);
      if (cell === 'more') return 'more';
      if (cell === 'unclosed') return giveUp(scan, at);
      cells.push(cell.text);
      at = cell.end;
    } else {
      const end = breakFrom(scan, at);
      if (end === text.length && !scan.last) return 'more';
      const stop = Math.min(delimiterFrom(scan, at), withoutReturn(scan, end));
      cells.push(text.slice(at, stop));
      at = stop;
    }
    if (options.delimiter === null || text[at] !== options.delimiter) break;
    at += 1;
  }
  const { line } = scan;
  const end = breakFrom(scan, at);
  scan.line += 1 + countBreaks(scan, end);
  scan.at = end + 1;
  return { line, cells, fault: null };
}

/** The cell whose opening quote stands at `open`; `end` is the place after its closing quote. */
function quotedCell(scan: Scan, open: number): { text: string; end: number } | 'more' | 'unclosed' {
  const { text, last } = scan;
  const firstBreak = breakFrom(scan, open);
  const limit = open + scan.options.maxLength;
  let from = open + 1;
  let value = '';
  let stray = false;
  for (;;) {
    const found = text.indexOf(quote, from);
    const place = found === -1 ? text.length : found;
    const severalLines = place > firstBreak;
    if (place > limit || (stray && severalLines)) return 'unclosed';
    if (found === -1) return last ? 'unclosed' : 'more';
    if (text.charCodeAt(found + 1) === quoteCode) {
      value += text.slice(from, found + 1);
      from = found + 2;
      continue;
    }
    const closing = closesCell(scan, found);
    if (closing === 'more') return 'more';
    if (closing) return { text: value + text.slice(from, found), end: found + 1 };
    if (severalLines) return 'unclosed';
    stray = true;
    value += text.slice(from, found + 1);
    from = found + 1;
  }
}

/** A quote closes its cell where a delimiter or the end of the row follows. */
function closesCell(scan: Scan, found: number): boolean | 'more' {
  const { text, last, options } = scan;
  const next = text[found + 1];
  if (next === undefined) return last || 'more';
  if (next === options.delimiter || next === options.newline) return true;
  if (next !== '\r') return false;
  const afterReturn = text[found + 2];
  if (afterReturn === undefined) return last || 'more';
  return afterReturn === options.newline;
}

function giveUp(scan: Scan, open: number): RawRow {
  const { line } = scan;
  const found = scan.text.indexOf(scan.options.newline, open);
  const end = found === -1 ? scan.text.length : found;
  scan.line += 1 + countBreaks(scan, end);
  scan.at = end + 1;
  scan.nextBreak = -1;
  scan.nextQuote = -1;
  scan.nextDelimiter = -1;
  return { line, cells: [], fault: 'unclosed_quote' };
}

function countBreaks(scan: Scan, end: number): number {
  let count = 0;
  let found = scan.text.indexOf(scan.options.newline, scan.at);
  while (found !== -1 && found < end) {
    count += 1;
    found = scan.text.indexOf(scan.options.newline, found + 1);
  }
  return count;
}

function withoutReturn(scan: Scan, end: number): number {
  return end > scan.at && scan.text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
}

function breakFrom(scan: Scan, from: number): number {
  if (scan.nextBreak < from) scan.nextBreak = placeOf(scan.text, { mark: scan.options.newline, from });
  return scan.nextBreak;
}

function quoteFrom(scan: Scan, from: number): number {
  if (scan.nextQuote < from) {
    const found = scan.text.indexOf(quote, from);
    scan.nextQuote = found === -1 ? Number.POSITIVE_INFINITY : found;
  }
  return scan.nextQuote;
}

function delimiterFrom(scan: Scan, from: number): number {
  const { delimiter } = scan.options;
  if (delimiter === null) return scan.text.length;
  if (scan.nextDelimiter < from) scan.nextDelimiter = placeOf(scan.text, { mark: delimiter, from });
  return scan.nextDelimiter;
}

function placeOf(text: string, { mark, from }: { mark: string; from: number }): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found;
}
