import type { Driver, DriverReport } from '../../model/driver-report.js';
import { fitSentence } from '../fit-sentence.js';
import {
  formatCount,
  formatName,
  formatNumber,
  formatPercent,
  formatSigned,
  scaleDigits,
} from '../format.js';
import { byOpportunity } from '../order-drivers.js';
import { associationSentence, driverWords, isFitted, statusSentence, verdictWords } from '../wording.js';
import { blockBar } from './block-bar.js';
import { displayWidth, padTo, printable } from './display-width.js';
import { createPaint, type Paint } from './paint.js';
import { wrapWords } from './wrap-words.js';

interface Cell {
  readonly text: string;
  readonly style?: Parameters<Paint>[1];
}

interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Columns with a higher number are left out first where the terminal is narrow. */
  readonly spare: number;
  readonly cell: (driver: Driver) => Cell;
}

const gap = 2;

function intervalText(driver: Driver, digits: number): string {
  const { low, high } = driver.opportunity;
  return low === null || high === null ? '' : `${formatNumber(low, digits)} to ${formatNumber(high, digits)}`;
}

function barColumn(report: DriverReport, width: number): Column {
  const most = Math.max(0, ...report.drivers.map((driver) => driver.opportunity.value ?? 0));
  return {
    title: '',
    align: 'left',
    spare: 2,
    cell: ({ opportunity, verdict }) => ({
      text: blockBar(most > 0 ? (opportunity.value ?? 0) / most : 0, width),
      style: verdict === 'clear' ? 'yellow' : 'dim',
    }),
  };
}

function estimateColumns(report: DriverReport): readonly Column[] {
  const words = driverWords(report.outcome.kind);
  const digits = scaleDigits(report.outcome.scale);
  const number = (value: number | null) => ({ text: formatSigned(value, digits) });
  return [
    {
      title: words.opportunity,
      align: 'right',
      spare: 0,
      cell: (driver) => number(driver.opportunity.value),
    },
    barColumn(report, 14),
    {
      title: '95% interval',
      align: 'right',
      spare: 4,
      cell: (driver) => ({ text: intervalText(driver, digits), style: 'dim' }),
    },
    { title: words.strength, align: 'right', spare: 3, cell: (driver) => number(driver.strength.value) },
    {
      title: words.share,
      align: 'right',
      spare: 1,
      cell: (driver) => ({ text: formatPercent(driver.importance.share) }),
    },
  ];
}

function columnsOf(report: DriverReport): readonly Column[] {
  return [
    {
      title: 'Driver',
      align: 'left',
      spare: 0,
      cell: (driver) => ({ text: printable(driver.label.en), style: 'bold' }),
    },
    ...(isFitted(report.status) ? estimateColumns(report) : []),
    {
      title: 'Praise',
      align: 'right',
      spare: 0,
      cell: (driver) => ({ text: formatCount(driver.mentions.positive), style: 'cyan' }),
    },
    {
      title: 'Blame',
      align: 'right',
      spare: 0,
      cell: (driver) => ({ text: formatCount(driver.mentions.negative), style: 'yellow' }),
    },
    {
      title: 'Verdict',
      align: 'left',
      spare: 0,
      cell: ({ verdict }) => ({
        text: verdictWords(verdict),
        ...(verdict === 'clear' ? {} : { style: 'dim' as const }),
      }),
    },
  ];
}

interface Sized extends Column {
  readonly width: number;
}

/** Columns that fit into the width: the spare ones leave first, then the names of drivers are cut. */
function fitColumns(
  columns: readonly Column[],
  options: { readonly drivers: readonly Driver[]; readonly width: number },
): readonly Sized[] {
  let kept: readonly Sized[] = columns.map((column) => ({
    ...column,
    width: Math.max(
      displayWidth(column.title),
      ...options.drivers.map((driver) => displayWidth(column.cell(driver).text)),
    ),
  }));
  const total = () => kept.reduce((sum, column) => sum + column.width + gap, -gap);
  for (let spare = 4; spare > 0 && total() > options.width; spare -= 1) {
    kept = kept.filter((column) => column.spare !== spare);
  }
  const over = Math.max(0, total() - options.width);
  return kept.map((column, index) =>
    index === 0 ? { ...column, width: Math.max(8, column.width - over) } : column,
  );
}

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
  const columns = fitColumns(columnsOf(report), { drivers, width });
  const status = statusSentence(report);
  const title =
    report.outcome.kind === 'sentiment'
      ? driverWords('sentiment').heading
      : printable(formatName(report.outcome.name));
  const line = (cells: readonly string[]) => cells.join(' '.repeat(gap)).trimEnd();
  const lines = [
    `${paint(title, 'bold')}  ${paint(printable(report.outcome.unit), 'dim')}`,
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
    ...wrapWords(associationSentence, width).map((text) => paint(text, 'dim')),
  ];
  return `${lines.join('\n')}\n`;
}
