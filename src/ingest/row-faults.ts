import type { ColumnPlan } from './plan-columns.js';
import { maxRowLength, type RowFault } from './raw-row.js';
import type { Finding } from './read-facts.js';

/** A comment is not longer than this; what is, is no comment. In UTF-16 code units. */
export const longestCell = 100_000;

/** An id is not longer than this, in bytes of UTF-8: the indexes of a store hold whole keys. */
export const longestId = 1000;

const faults: Readonly<Record<RowFault, Finding>> = {
  unclosed_quote: { column: null, code: 'malformed_row', message: 'Expected a closing quote, found none' },
  endless_row: {
    column: null,
    code: 'malformed_row',
    message: `Expected a row of at most ${maxRowLength} characters, found a longer one`,
  },
  bad_json: { column: null, code: 'malformed_row', message: 'Expected a JSON object, found a syntax error' },
  not_an_object: {
    column: null,
    code: 'not_an_object',
    message: 'Expected a JSON object, found another value',
  },
};

export function describeFault(fault: RowFault): Finding {
  return faults[fault];
}

/** Why a row cannot be taken: no cell where the id should be, a cell or an id that is too long. Null where it can. */
export function findFatal(cells: readonly string[], plan: ColumnPlan): Finding | null {
  if (plan.id >= cells.length) {
    const message = `Expected ${plan.titles.length} cells, found ${cells.length}`;
    return { column: plan.titles[plan.id] ?? null, code: 'row_too_short', message };
  }
  for (const { index, title } of plan.used) {
    const length = cells[index]?.length ?? 0;
    if (length > longestCell) {
      const message = `Expected at most ${longestCell} characters, found ${length}`;
      return { column: title, code: 'cell_too_long', message };
    }
  }
  return (
    findLongId(cells, plan, { index: plan.id, suffix: plan.idSuffix }) ??
    findLongId(cells, plan, { index: plan.respondent, suffix: 0 })
  );
}

/** `suffix`: bytes that are added to the cell to make the id. */
function findLongId(
  cells: readonly string[],
  plan: ColumnPlan,
  { index, suffix }: { index: number; suffix: number },
): Finding | null {
  const cell = cells[index]?.trim() ?? '';
  // A code unit becomes nine bytes at most when it is normalized, so that most ids need not be counted.
  if (cell.length * 9 + suffix <= longestId) return null;
  const bytes = Buffer.byteLength(cell.normalize('NFC')) + suffix;
  if (bytes <= longestId) return null;
  const message = `Expected an id of at most ${longestId} bytes, found ${bytes}`;
  return { column: plan.titles[index] ?? null, code: 'id_too_long', message };
}
