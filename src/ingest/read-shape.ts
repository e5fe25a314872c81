import { UndertoneError } from '../model/errors.js';
import type { Settings } from '../model/settings.js';
import { detectDelimiter } from './detect-delimiter.js';
import type { Problem } from './export-layout.js';
import { firstOf, type RawRow, type RowReader } from './raw-row.js';
import { collectJsonKeys, createJsonlReader, looksLikeJsonl } from './read-jsonl.js';
import { isBlankRow } from './recognize-row.js';
import { createRowSplitter } from './split-rows.js';

export interface ExportSample {
  readonly path: string;
  readonly source: string;
  /** Decoded, without byte-order mark. */
  readonly text: string;
  /** The text is the whole file. */
  readonly complete: boolean;
}

/** A sample as rows of cells, the header first. */
export interface ExportShape {
  readonly format: 'csv' | 'jsonl';
  readonly delimiter: string | null;
  readonly newline: '\n' | '\r';
  /** Rows above the header: a line that states the delimiter, a heading. */
  readonly above: number;
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

const mostRows = 10_000;
/** Rows that are looked at to find the header. */
const firstRows = 12;

/** @throws UndertoneError `input_unreadable` where there is no header. */
export function readShape(sample: ExportSample, settings: Settings): ExportShape {
  const newline = sample.text.includes('\n') || !sample.text.includes('\r') ? '\n' : '\r';
  return looksLikeJsonl(sample.text, newline)
    ? readJsonShape(sample, newline)
    : readCsvShape(sample, { newline, setting: settings.delimiter });
}

function readJsonShape(sample: ExportSample, newline: '\n' | '\r'): ExportShape {
  const keys = collectJsonKeys(sample.text, newline);
  if (keys.length === 0) throw unreadable(sample.path, 'no line is a JSON object with keys');
  const reader = createJsonlReader({ keys, newline });
  const rows = takeRows(sample, reader);
  return {
    format: 'jsonl',
    delimiter: null,
    newline,
    above: 0,
    rows: [keys, ...rows.filter(({ fault }) => fault === null).map(({ cells }) => cells)],
    problems: faultProblems(rows),
  };
}

function readCsvShape(
  sample: ExportSample,
  options: { newline: '\n' | '\r'; setting: Settings['delimiter'] },
): ExportShape {
  const { newline, setting } = options;
  const guess = detectDelimiter(sample.text, newline);
  const delimiter = setting === 'auto' ? guess.delimiter : setting;
  const rows = takeRows(sample, createRowSplitter({ delimiter, newline }));
  const above = countAbove(rows, guess.stated);
  const header = rows[above];
  if (header === undefined) throw unreadable(sample.path, 'it holds no rows');
  if (header.fault !== null) throw unreadable(sample.path, 'its header has a quote that never closes');
  const kept = rows.slice(above).filter(({ fault }) => fault === null);
  return {
    format: 'csv',
    delimiter,
    newline,
    above,
    rows: kept.map(({ cells }) => cells),
    problems: [...faultProblems(rows), ...headerProblems(header.cells, kept)],
  };
}

function takeRows(sample: ExportSample, reader: Pick<RowReader, 'push' | 'end'>): readonly RawRow[] {
  const rows = firstOf(reader.push(sample.text), mostRows);
  return sample.complete ? [...rows, ...firstOf(reader.end(), mostRows - rows.length)] : rows;
}

/** A line that states the delimiter, then rows that are blank or hold one heading where the table is wide. */
function countAbove(rows: readonly RawRow[], stated: boolean): number {
  const start = stated ? 1 : 0;
  const filled = rows
    .slice(0, firstRows)
    .map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const widest = Math.max(0, ...filled.slice(start));
  let above = start;
  while (above < filled.length - 1 && rows[above]?.fault === null) {
    const count = filled[above] ?? 0;
    if (count > 1 || (count === 1 && widest < 3)) break;
    above += 1;
  }
  return above;
}

function faultProblems(rows: readonly RawRow[]): readonly Problem[] {
  const broken = rows.filter(({ fault }) => fault !== null);
  const [first] = broken;
  if (first === undefined) return [];
  const message = `${broken.length} of the sampled rows cannot be parsed, the first on line ${first.line}`;
  return [{ code: 'malformed_rows', message }];
}

function headerProblems(header: readonly string[], rows: readonly RawRow[]): readonly Problem[] {
  const problems: Problem[] = [];
  const odd = rows.filter(({ cells }) => cells.length !== header.length && !isBlankRow(cells)).length;
  if (odd > 0) {
    const message = `${odd} of the sampled rows are not ${header.length} cells wide like the header`;
    problems.push({ code: 'ragged_rows', message });
  }
  const titles = header.map((title) => title.trim()).filter((title) => title !== '');
  if (new Set(titles).size < titles.length) {
    problems.push({
      code: 'repeated_titles',
      message: 'Titles stand twice in the header; they were numbered',
    });
  }
  if (titles.some((title) => /^\d+([./-]\d+){0,2}$/.test(title) || title.length > 300)) {
    problems.push({
      code: 'header_in_doubt',
      message: 'The first row looks like data; a file without titles cannot be read, add a row of titles',
    });
  }
  return problems;
}

function unreadable(path: string, reason: string): UndertoneError {
  return new UndertoneError('input_unreadable', `Cannot read ${path}: ${reason}`, {
    hint: `See what was understood with undertone inspect ${path}; the first row must hold the titles of the columns`,
  });
}
