/** What keeps a row from being taken at all. */
export type RowFault = 'unclosed_quote' | 'endless_row' | 'bad_json' | 'not_an_object';

/** One row of an export: its cells in column order, before anything is known about them. */
export interface RawRow {
  /** Physical line where the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault: RowFault | null;
}

/** Turns text, given piece by piece, into rows. It holds no more than the unfinished last row. */
export interface RowReader {
  /** The rows that are complete with this piece. */
  readonly push: (text: string) => readonly RawRow[];
  /** The rows that are left when the text ends. */
  readonly end: () => readonly RawRow[];
  /** The line of the row that is unfinished, for text that breaks off. */
  readonly unfinishedLine: () => number;
}

/** A row longer than this is not held in memory: it is given up, and reading goes on with the next line. */
export const maxRowLength = 4_000_000;
