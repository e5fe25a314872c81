import { forEachMatch } from './for-each-match.js';

/** A run of digits, with what stands between it and the group before. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** The separator before it: up to three of space, dot, hyphen and brackets; "" for the first group of a row. */
  readonly separator: string;
}

/** Groups of digits that may belong to one number, with signs that lead it: "+", "(" or nothing. */
export interface NumberRow {
  readonly groups: readonly DigitGroup[];
  /** Where "+" or "(" before the first group stands, or the start of that group. */
  readonly start: number;
  readonly plus: boolean;
}

const row = /(?<!\d)(?:\+ ?\(?|\()?\d+(?:[ .()-]{1,3}\d+)*/g;

/**
 * The rows of digit groups in a text: digits with only blanks, dots, hyphens and brackets between them.
 */
export function readNumberRows(text: string): readonly NumberRow[] {
  const rows: NumberRow[] = [];
  forEachMatch(row, text, (match) => {
    const lead = /^\D*/.exec(match[0])?.[0] ?? '';
    const groups: DigitGroup[] = [];
    let previousEnd = match.index + lead.length;
    forEachMatch(/\d+/g, match[0], (part) => {
      const start = match.index + part.index;
      const separator = groups.length === 0 ? '' : text.slice(previousEnd, start);
      previousEnd = start + part[0].length;
      groups.push({ digits: part[0], start, end: previousEnd, separator });
    });
    rows.push({ groups, start: match.index, plus: lead.startsWith('+') });
  });
  return rows;
}
