import type { Reject } from '../model/reject.js';
import { renderCsv, renderCsvRow } from './render-csv.js';

/** The head of `rejects.csv`, for writers that append. */
export const rejectColumns = ['file', 'line', 'column', 'code', 'message', 'rejected'] as const;

/** One line of `rejects.csv`. */
export function renderRejectRow(reject: Reject): string {
  const { file, line, column, code, message, rejected } = reject;
  return renderCsvRow([file, line, column, code, message, rejected]);
}

/** `rejects.csv`: a head, then one line a reject in the order given. */
export function renderRejectsCsv(rejects: Iterable<Reject>): string {
  let out = renderCsv([rejectColumns]);
  for (const reject of rejects) out += renderRejectRow(reject);
  return out;
}
