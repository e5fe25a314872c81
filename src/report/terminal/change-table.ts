import type { ChangeReport, DriverChange } from '../../model/change-report.js';
import type { Difference } from '../../model/segment-report.js';
import {
  formatCount,
  formatName,
  formatNumber,
  formatPercent,
  formatSigned,
  formatUnit,
  scaleDigits,
} from '../format.js';
import { printable } from './display-width.js';
import { createPaint } from './paint.js';
import { type PlainCell, type PlainColumn, renderPlainTable } from './plain-table.js';
import { intervalWords, labelIn, noteLines, type TextOptions } from './text-options.js';
import { wrapWords } from './wrap-words.js';

/** How a score and its drivers changed from one period to the next, as a table. Ends with a line feed. */
export function renderChangeTable(report: ChangeReport, options: TextOptions): string {
  const paint = createPaint(options.color);
  const width = Math.max(40, options.width);
  const title = `${formatName(report.outcome.name)}: ${periodWords(report.period)}`;
  const sentences = [meanSentence(report), splitSentence(report), emergingSentence(report, options)];
  const drivers = [...report.drivers].filter(isMentioned).sort((a, b) => weightOf(b) - weightOf(a));
  const rows = drivers.map((driver) => rowOf(driver, { report, options }));
  const lines = [
    `${paint(printable(title), 'bold')}  ${paint(printable(formatUnit(report.outcome.unit)), 'dim')}`,
    ...sentences.flatMap((sentence) => (sentence === null ? [] : wrapWords(sentence, width))),
    ...(rows.length === 0 ? [] : ['', ...renderPlainTable(columnsOf(report), rows, { width, paint })]),
    '',
    ...noteLines(report.notes, { width, paint, lang: options.lang }),
  ];
  return `${lines.join('\n')}\n`;
}

/** A period split at a day reads as it is: "before 2026-07-01", "from 2026-07-01". */
function periodWords({ before, now }: ChangeReport['period']): string {
  return `${now} against ${before}`;
}

function meanSentence({ mean, n, difference, outcome }: ChangeReport): string {
  const digits = scaleDigits(outcome.scale);
  const sizes = `${formatCount(n.before)} and ${formatCount(n.now)} responses`;
  if (difference === null) return `Too few responses to compare the means (${sizes}).`;
  const { value, p } = difference;
  const verdict =
    p === null
      ? 'it cannot be told whether that is more than chance'
      : p >= 0.05
        ? 'no clear change'
        : value > 0
          ? 'a clear rise'
          : 'a clear fall';
  const interval = p === null ? '' : `, 95% interval ${intervalWords(difference, digits)}`;
  return `Mean ${formatNumber(mean.before, digits)}, then ${formatNumber(mean.now, digits)}: ${formatSigned(value, digits)}${interval}; ${sizes}: ${verdict}.`;
}

function splitSentence({
  status,
  outcome,
  mentionsChanged,
  severityChanged,
  baseChanged,
}: ChangeReport): string | null {
  if (status !== 'ok' || mentionsChanged.value === null) return null;
  const digits = scaleDigits(outcome.scale);
  const part = (one: ChangeReport['mentionsChanged']) =>
    `${formatSigned(one.value, digits)} (${intervalWords(one, digits)})`;
  const ofDrivers = (severityChanged.value ?? 0) - (baseChanged.value ?? 0);
  return `Of it, ${part(mentionsChanged)} comes of what is mentioned, and ${part(severityChanged)} of the scores that go with the same mentions: ${formatSigned(ofDrivers, digits)} by drivers, ${formatSigned(baseChanged.value, digits)} by all else.`;
}

function emergingSentence({ emerging }: ChangeReport, { lang }: TextOptions): string | null {
  if (emerging.length === 0) return null;
  const names = emerging.map(({ label, count, ratio }) => {
    const times = ratio === null ? 'never before' : `${formatNumber(ratio, 1)} times as often as before`;
    return `${labelIn(label, lang)} (${formatCount(count)}, ${times})`;
  });
  return `Spoken of more than before: ${names.join('; ')}.`;
}

function isMentioned({ blame, praise }: DriverChange): boolean {
  return [blame, praise].some(({ share }) => share.before > 0 || share.now > 0);
}

/** How much a driver did; without points, how much its shares moved. */
function weightOf({ mentionsChanged, severityChanged, blame, praise }: DriverChange): number {
  if (mentionsChanged.value !== null)
    return Math.abs(mentionsChanged.value) + Math.abs(severityChanged.value ?? 0);
  return Math.abs(blame.share.now - blame.share.before) + Math.abs(praise.share.now - praise.share.before);
}

function columnsOf({ status }: ChangeReport): readonly PlainColumn[] {
  return [
    { title: 'Driver', align: 'left', spare: 0 },
    { title: 'Blame before', align: 'right', spare: 1 },
    { title: 'now', align: 'right', spare: 0 },
    { title: 'Praise before', align: 'right', spare: 2 },
    { title: 'now', align: 'right', spare: 2 },
    ...(status === 'ok'
      ? ([
          { title: 'By mentions', align: 'right', spare: 0 },
          { title: '95% interval', align: 'right', spare: 4 },
          { title: 'By severity', align: 'right', spare: 1 },
          { title: '95% interval', align: 'right', spare: 5 },
        ] as const)
      : []),
    { title: 'Changed', align: 'left', spare: 0 },
  ];
}

function rowOf(
  driver: DriverChange,
  { report, options }: { report: ChangeReport; options: TextOptions },
): readonly PlainCell[] {
  const digits = scaleDigits(report.outcome.scale);
  const { blame, praise, mentionsChanged, severityChanged } = driver;
  const parts = (one: ChangeReport['mentionsChanged']): PlainCell[] => [
    { text: formatSigned(one.value, digits), ...(isSure(one) ? {} : { style: 'dim' as const }) },
    { text: intervalWords(one, digits), style: 'dim' },
  ];
  const words = [moved(blame.difference, 'blamed'), moved(praise.difference, 'praised')];
  const said = words.filter((word) => word !== null).join(', ');
  return [
    { text: labelIn(driver.label, options.lang), style: 'bold' },
    { text: formatPercent(blame.share.before) },
    { text: formatPercent(blame.share.now) },
    { text: formatPercent(praise.share.before) },
    { text: formatPercent(praise.share.now) },
    ...(report.status === 'ok' ? [...parts(mentionsChanged), ...parts(severityChanged)] : []),
    said === '' ? { text: 'Not clear', style: 'dim' } : { text: `${said[0]?.toUpperCase()}${said.slice(1)}` },
  ];
}

function isSure({ low, high }: ChangeReport['mentionsChanged']): boolean {
  return low !== null && high !== null && low * high > 0;
}

function moved(difference: Difference | null, verb: string): string | null {
  if (difference === null || (difference.q ?? 1) >= 0.05) return null;
  return `${verb} ${difference.value > 0 ? 'more' : 'less'}`;
}
