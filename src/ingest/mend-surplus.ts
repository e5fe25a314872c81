import type { ColumnPlan } from './plan-columns.js';
import type { Finding } from './read-facts.js';

/**
 * A row with more cells than the header. Where the last column is a comment, its delimiters were not quoted: the
 * surplus is joined to it again. Elsewhere it is dropped. Surplus that is empty is no matter.
 */
export function mendSurplus(
  cells: readonly string[],
  plan: ColumnPlan,
  report: (finding: Finding) => void,
): readonly string[] {
  const width = plan.titles.length;
  if (cells.length <= width) return cells;
  const kept = cells.slice(0, width);
  let end = cells.length;
  while (end > width && (cells[end - 1] ?? '').trim() === '') end -= 1;
  if (end === width) return kept;
  const last = plan.comments.find(({ index }) => index === width - 1);
  const joined = last !== undefined && plan.delimiter !== null;
  if (joined) kept[width - 1] = cells.slice(width - 1, end).join(plan.delimiter);
  const fate = joined ? `joined to "${last.title}"` : 'dropped';
  const message = `Expected ${width} cells, found ${cells.length}; the surplus is ${fate}`;
  report({ column: null, code: 'row_too_long', message });
  return kept;
}
