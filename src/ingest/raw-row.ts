/** What keeps a row from being taken at all. */
export type RowFault = 'unclosed_quote' | 'endless_row' | 'bad_json' | 'not_an_object';

/** One row of an export: its cells in column order, before anything is known about them. */
export interface RawRow {
  /** Physical line where the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: RowFault | null;
}

/**
 * Turns text, given piece by piece, into rows, one at a time: what it returns must be read to its end before the next
 * piece. It holds no more than the piece and the unfinished row before it.
 */
export interface RowReader {
  /** The rows that are complete with this piece. */
  readonly push: (text: string) => Iterable<RawRow>;
  /** The rows that are left when the text ends. */
  readonly end: () => Iterable<RawRow>;
  /** The line of the row that is unfinished, for text that breaks off. */
  readonly unfinishedLine: () => number;
}

/** A row longer than this is not held in memory: it is given up, and reading goes on with the next line. */
export const maxRowLength = 4_000_000;

/** The first rows, the rest unread: the reader is of no more use then. */
export function firstOf(rows: Iterable<RawRow>, most: number): readonly RawRow[] {
  const first: RawRow[] = [];
  if (most <= 0) return first;
  for (const row of rows) {
    first.push(row);
    if (first.length === most) break;
  }
  return first;
}
