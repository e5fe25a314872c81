import type { Outcome } from '../model/comment.js';
import type { RawComment } from '../model/raw-comment.js';
import type { Reject } from '../model/reject.js';
import type { Column } from './export-layout.js';
import type { ColumnPlan } from './plan-columns.js';
import { isNoAnswer } from './read-rating.js';

/** What is wrong with a row, and in which column. */
export type Finding = Pick<Reject, 'column' | 'code' | 'message'>;

export interface FactOptions {
  readonly damaged: boolean;
  /** Told of every repair: a part of the row that was left out or replaced. */
  readonly report: (finding: Finding) => void;
}

/** Reads from a row all but its texts: date, ratings, attributes. What cannot be read is left out and reported. */
export function readFacts(
  cells: readonly string[],
  plan: ColumnPlan,
  options: FactOptions,
): Pick<RawComment, 'respondedAt' | 'outcomes' | 'attributes'> {
  const { report } = options;
  if (options.damaged) reportReplaced(cells, plan, report);
  return {
    respondedAt: readDate(cells, plan, report),
    outcomes: readOutcomes(cells, plan, report),
    attributes: readAttributes(cells, plan, report),
  };
}

type Report = FactOptions['report'];

function readDate(cells: readonly string[], plan: ColumnPlan, report: Report): string | null {
  const cell = cells[plan.date] ?? '';
  if (isNoAnswer(cell)) return null;
  const date = plan.readDate(cell);
  if (date === null && cell.trim() !== '') {
    const message = `Expected a date in the order ${plan.dateOrder}, found something else`;
    report({ column: plan.titles[plan.date] ?? null, code: 'date_unreadable', message });
  }
  return date;
}

function readOutcomes(cells: readonly string[], plan: ColumnPlan, report: Report): Record<string, Outcome> {
  const outcomes: Record<string, Outcome> = {};
  for (const { column, read } of plan.outcomes) {
    const reading = read(cells[column.index] ?? '');
    if (reading === 'absent') continue;
    if (typeof reading === 'object') {
      outcomes[column.name] = reading;
      continue;
    }
    const { min, max } = column.scale;
    const found = reading === 'rating_off_scale' ? 'another number' : 'something else';
    const message = `Expected a number from ${min} to ${max}, found ${found}`;
    report({ column: column.title, code: reading, message });
  }
  return outcomes;
}

function readAttributes(cells: readonly string[], plan: ColumnPlan, report: Report): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const { index, name } of plan.attributes) {
    const value = cells[index]?.trim() ?? '';
    if (value !== '' && !isNothing(value)) attributes[name] = value;
  }
  if (plan.checkboxes.length > 0) readCheckboxes(cells, { plan, attributes }, report);
  return attributes;
}

const nothings = new Set(['null', 'NULL', '#N/A', 'NaN', '[]', "['']", '[""]', '{}']);

/** The ways in which programs write that there is no value. A "None" may be an answer, and stays. */
function isNothing(value: string): boolean {
  return value.length < 7 && nothings.has(value);
}

function readCheckboxes(
  cells: readonly string[],
  { plan, attributes }: { plan: ColumnPlan; attributes: Record<string, string> },
  report: Report,
): void {
  const unreadable: Column[] = [];
  for (const column of plan.checkboxes) {
    const value = cells[column.index]?.trim() ?? '';
    if (value === '1' || value === '0') attributes[column.name] = value;
    else if (!isNoAnswer(value)) unreadable.push(column);
  }
  const [first] = unreadable;
  if (first === undefined) return;
  const message = `Expected 1, 0 or null, found something else in ${unreadable.length} checkboxes`;
  report({ column: first.title, code: 'checkbox_unreadable', message });
}

function reportReplaced(cells: readonly string[], plan: ColumnPlan, report: Report): void {
  const found = plan.used.find(({ index }) => cells[index]?.includes('\uFFFD'));
  if (found === undefined) return;
  const message = 'Expected text in the encoding of the file, found a byte that is not valid in it';
  report({ column: found.title, code: 'undecodable_byte', message });
}
