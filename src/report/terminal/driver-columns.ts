import type { Driver, DriverReport } from '../../model/driver-report.js';
import { formatCount, formatNumber, formatPercent, formatSigned, scaleDigits } from '../format.js';
import { driverWords, isFitted, isUntested, verdictWords } from '../wording.js';
import { blockBar } from './block-bar.js';
import { printable } from './display-width.js';
import type { Style } from './paint.js';

export interface TerminalColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Columns with a higher number are left out first where the terminal is narrow; 0 stays. */
  readonly spare: number;
  readonly cell: (driver: Driver) => { readonly text: string; readonly style?: Style };
}

const verdictColumn: TerminalColumn = {
  title: 'Verdict',
  align: 'left',
  spare: 0,
  cell: (driver) => ({
    text: verdictWords(driver),
    ...(driver.verdict === 'clear' ? {} : { style: 'dim' as const }),
  }),
};

function intervalText(driver: Driver, digits: number): string {
  const { low, high } = driver.opportunity;
  return low === null || high === null ? '' : `${formatNumber(low, digits)} to ${formatNumber(high, digits)}`;
}

function barColumn(report: DriverReport, width: number): TerminalColumn {
  const most = Math.max(0, ...report.drivers.map((driver) => driver.opportunity.value ?? 0));
  return {
    title: '',
    align: 'left',
    spare: 2,
    cell: (driver) => ({
      text: blockBar(most > 0 ? (driver.opportunity.value ?? 0) / most : 0, width),
      style: driver.verdict === 'clear' || isUntested(driver) ? 'yellow' : 'dim',
    }),
  };
}

function estimateColumns(report: DriverReport, bar: number): readonly TerminalColumn[] {
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
    barColumn(report, bar),
    {
      title: '95% interval',
      align: 'right',
      spare: 5,
      cell: (driver) => ({ text: intervalText(driver, digits), style: 'dim' }),
    },
    { title: words.strength, align: 'right', spare: 4, cell: (driver) => number(driver.strength.value) },
    {
      title: words.share,
      align: 'right',
      spare: 3,
      cell: (driver) => ({ text: formatPercent(driver.importance.share) }),
    },
  ];
}

/** The columns of a driver table; those of estimates only where something was fitted. `bar` is the width of the bars. */
export function driverColumns(report: DriverReport, bar: number): readonly TerminalColumn[] {
  return [
    {
      title: 'Driver',
      align: 'left',
      spare: 0,
      cell: (driver) => ({ text: printable(driver.label.en), style: 'bold' }),
    },
    ...(isFitted(report.status) ? estimateColumns(report, bar) : []),
    {
      title: 'Praise',
      align: 'right',
      spare: 1,
      cell: (driver) => ({ text: formatCount(driver.mentions.positive), style: 'cyan' }),
    },
    {
      title: 'Blame',
      align: 'right',
      spare: 1,
      cell: (driver) => ({ text: formatCount(driver.mentions.negative), style: 'yellow' }),
    },
    ...(isFitted(report.status) ? [verdictColumn] : []),
  ];
}
