import type { DriverReport } from '../../model/driver-report.js';
import { fitSentence } from '../fit-sentence.js';
import { formatName, formatUnit } from '../format.js';
import { byOpportunity } from '../order-drivers.js';
import { associationSentence, driverWords, ownNotes, statusSentence } from '../wording.js';
import { padTo, printable } from './display-width.js';
import { fitColumns, gap } from './fit-columns.js';
import { createPaint } from './paint.js';
import { wrapWords } from './wrap-words.js';

/**
 * A driver report as a table for a terminal of `width` columns, largest opportunity first. Thai and other marks take
 * no column; nothing in a label can steer the terminal. Ends with a line feed.
 */
export function renderDriverTable(
  report: DriverReport,
  options: { readonly width: number; readonly color: boolean },
): string {
  const paint = createPaint(options.color);
  const width = Math.max(40, options.width);
  const drivers = byOpportunity(report.drivers);
  const columns = fitColumns(report, width);
  const status = statusSentence(report);
  const title =
    report.outcome.kind === 'sentiment'
      ? driverWords('sentiment').heading
      : printable(formatName(report.outcome.name));
  const line = (cells: readonly string[]) => cells.join(' '.repeat(gap)).trimEnd();
  const lines = [
    `${paint(title, 'bold')}  ${paint(printable(formatUnit(report.outcome.unit)), 'dim')}`,
    ...wrapWords(fitSentence(report), width),
    ...(status === null ? [] : wrapWords(status, width).map((text) => paint(text, 'yellow'))),
    ...(drivers.length === 0
      ? []
      : ['', paint(line(columns.map((column) => padTo(column.title, column))), 'dim')]),
    ...drivers.map((driver) =>
      line(
        columns.map((column) => {
          const { text, style } = column.cell(driver);
          const fitted = padTo(text, column);
          return style === undefined ? fitted : paint(fitted, style);
        }),
      ),
    ),
    '',
    ...ownNotes(report).flatMap((note) => wrapWords(printable(note), width)),
    ...wrapWords(associationSentence, width).map((text) => paint(text, 'dim')),
  ];
  return `${lines.join('\n')}\n`;
}
