import type { RunSummary } from '../../model/run-summary.js';
import { formatCount, formatNumber } from '../format.js';
import { printable } from './display-width.js';
import { createPaint, type Paint } from './paint.js';

const parts = ['new', 'changed', 'unchanged', 'duplicate', 'empty', 'rejected'] as const;

/** "934 read = 853 new + 0 changed + ...", with a warning where the books do not balance. */
function books(summary: RunSummary, paint: Paint): string {
  const { counts } = summary;
  const sum = parts.reduce((total, part) => total + counts[part], 0);
  const equation = `${formatCount(counts.read)} read = ${parts.map((part) => `${formatCount(counts[part])} ${part}`).join(' + ')}`;
  if (sum === counts.read) return equation;
  return `${equation}  ${paint(`does not balance: ${formatCount(sum)} accounted for`, 'red')}`;
}

function wallSeconds(summary: RunSummary): number {
  return Object.values(summary.seconds).reduce((sum, seconds) => sum + seconds, 0);
}

function firstLine(summary: RunSummary, paint: Paint): string {
  const { counts } = summary;
  const state = { done: 'Done', running: 'Running', failed: 'Failed' }[summary.status];
  const style = summary.status === 'failed' ? 'red' : 'green';
  const facts = [
    `${formatCount(counts.read)} comments read`,
    `${formatCount(summary.analyzed)} analyzed`,
    `${formatCount(counts.rejected)} rejected`,
    `${formatNumber(wallSeconds(summary), 1)} s`,
  ];
  return `${paint(state, style)}: ${facts.join(', ')}`;
}

/** One line that says what a run did, then the books, the records and what identifies them. Ends with a line feed. */
export function renderRunSummary(summary: RunSummary, options: { readonly color: boolean }): string {
  const paint = createPaint(options.color);
  const name = (text: string) => paint(text.padEnd(9), 'dim');
  const repaired = summary.repaired > 0 ? `, ${formatCount(summary.repaired)} rows repaired` : '';
  const phases = Object.entries(summary.seconds).map(
    ([phase, seconds]) => `${printable(phase)} ${formatNumber(seconds, 1)} s`,
  );
  const digest =
    summary.recordsDigest === null ? [] : [`  ${name('digest')} ${printable(summary.recordsDigest)}`];
  const lines = [
    firstLine(summary, paint),
    `  ${name('books')} ${books(summary, paint)}`,
    `  ${name('records')} ${formatCount(summary.records)} in the store${repaired}`,
    ...(phases.length === 0 ? [] : [`  ${name('time')} ${phases.join(', ')}`]),
    ...digest,
  ];
  return `${lines.join('\n')}\n`;
}
