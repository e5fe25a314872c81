import { createHash } from 'node:crypto';
import type { ColumnPlan } from './plan-columns.js';

/**
 * The id of a row: what its id column says, else the first 128 bits of SHA-256 over the source and the cells, in
 * hex. Empty cells at the end do not count, so that ragged copies of a row are the same row.
 */
export function rowId(cells: readonly string[], plan: Pick<ColumnPlan, 'id' | 'source'>): string {
  const stated = (cells[plan.id] ?? '').trim();
  if (stated !== '') return stated;
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  const content = JSON.stringify([plan.source, ...cells.slice(0, length)]);
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
