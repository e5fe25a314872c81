import type { CorrectionCount } from '../model/run-summary.js';
import { printable } from '../report/terminal/display-width.js';
import { createPaint } from '../report/terminal/paint.js';
import { type PlainCell, type PlainColumn, renderPlainTable } from '../report/terminal/plain-table.js';
import { hasColor } from './colors.js';

/** Lines shown; all are in run.json. */
const SHOWN = 20;

const columns: readonly PlainColumn[] = [
  { title: 'Correction', align: 'left', spare: 0 },
  { title: 'polarity', align: 'left', spare: 0 },
  { title: 'line', align: 'right', spare: 2 },
  { title: 'records', align: 'right', spare: 1 },
  { title: 'moved', align: 'right', spare: 0 },
  { title: '', align: 'left', spare: 3 },
];

/** What each line of the corrections file did, as a table on stderr; nothing where there is no such file. */
export function printCorrections(counts: readonly CorrectionCount[]): void {
  if (counts.length === 0) return;
  const { stderr } = process;
  const paint = createPaint(hasColor(stderr));
  const width = stderr.columns ?? 100;
  const shown = weightiest(counts);
  const lines = renderPlainTable(columns, shown.map(cellsOf), { width, paint });
  const rest = counts.length - shown.length;
  const more = rest === 0 ? [] : [`… and ${rest.toLocaleString('en-US')} lines that moved fewer`];
  stderr.write(`${[...lines, ...more].join('\n')}\n`);
}

/** In the order of the file; of many, those that moved most. */
function weightiest(counts: readonly CorrectionCount[]): readonly CorrectionCount[] {
  if (counts.length <= SHOWN) return counts;
  const most = [...counts].sort((a, b) => b.moved - a.moved || a.line - b.line).slice(0, SHOWN);
  return most.sort((a, b) => a.line - b.line);
}

function cellsOf({ line, kind, what, polarity, found, moved, note }: CorrectionCount): readonly PlainCell[] {
  const tone = polarity === 'positive' ? 'green' : polarity === 'negative' ? 'red' : 'dim';
  const count = (value: number) => value.toLocaleString('en-US');
  return [
    { text: printable(`${kind} ${what}`) },
    { text: polarity, style: tone },
    { text: String(line) },
    { text: count(found) },
    { text: count(moved), style: 'bold' },
    { text: note === null ? '' : printable(note), style: 'yellow' },
  ];
}
