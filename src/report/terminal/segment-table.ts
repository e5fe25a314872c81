import type { Segment, SegmentDriver, SegmentReport } from '../../model/segment-report.js';
import {
  formatCount,
  formatName,
  formatNumber,
  formatPercent,
  formatSigned,
  formatUnit,
  missing,
  scaleDigits,
} from '../format.js';
import { driverWords, isFitted } from '../wording.js';
import { displayWidth, printable } from './display-width.js';
import { createPaint, type Paint } from './paint.js';
import { type PlainCell, type PlainColumn, renderPlainTable } from './plain-table.js';
import { differenceLines, segmentName } from './segment-differences.js';
import { intervalWords, labelIn, noteLines, type TextOptions } from './text-options.js';
import { wrapWords } from './wrap-words.js';

const hidden: PlainCell = { text: 'hidden', style: 'dim' };

/**
 * A segment report as tables: the segments, what each driver costs in them and how often it is blamed, and the
 * differences that stand. What may not be shown reads "hidden". Ends with a line feed.
 */
export function renderSegmentTable(report: SegmentReport, options: TextOptions): string {
  const paint = createPaint(options.color);
  const width = Math.max(40, options.width);
  const segments = inOrder(report.segments);
  const words = driverWords(report.outcome.kind);
  const title = `${formatName(report.outcome.name)} by ${formatName(report.attribute).toLowerCase()}`;
  const isEstimated = ({ status }: Segment) => status !== null && isFitted(status);
  const context = { report: { ...report, segments }, options, width, paint };
  const differences = differenceLines({ ...report, segments }, options.lang);
  const lines = [
    `${paint(printable(title), 'bold')}  ${paint(printable(formatUnit(report.outcome.unit)), 'dim')}`,
    ...renderPlainTable(
      segmentColumns,
      segments.map((one) => segmentRow(one, report)),
      { width, paint },
    ),
    ...matrix(`${words.opportunity} (* clear)`, { ...context, isShown: isEstimated, cell: opportunityCell }),
    ...matrix('Blamed in % of responses (▲▼ clearly more or less than elsewhere)', {
      ...context,
      isShown: ({ suppressed }) => !suppressed,
      cell: blameCell,
    }),
    '',
    ...differences.flatMap((line) => wrapWords(line, width)),
    ...noteLines(report.notes, { width, paint, lang: options.lang }),
  ];
  return `${lines.join('\n')}\n`;
}

/** Periods in time order; other values as given, most responses first. */
function inOrder(segments: Segment[]): Segment[] {
  const isPeriod = ({ value }: Segment) => value === null || /^\d{4}(-(W|Q)?\d{1,2})?$/.test(value);
  if (!segments.every(isPeriod)) return segments;
  return [...segments].sort((a, b) => ((a.value ?? '~') < (b.value ?? '~') ? -1 : 1));
}

const segmentColumns: readonly PlainColumn[] = [
  { title: '', align: 'left', spare: 0 },
  { title: 'Responses', align: 'right', spare: 0 },
  { title: 'Mean', align: 'right', spare: 0 },
  { title: 'Against others', align: 'right', spare: 0 },
  { title: '95% interval', align: 'right', spare: 2 },
  { title: 'Verdict', align: 'left', spare: 1 },
  { title: 'Themes explain', align: 'left', spare: 3 },
];

function segmentRow(segment: Segment, { outcome }: SegmentReport): readonly PlainCell[] {
  const name: PlainCell = { text: segmentName(segment), style: 'bold' };
  if (segment.suppressed) return [name, hidden, hidden];
  const digits = scaleDigits(outcome.scale);
  const difference = segment.meanDifference;
  return [
    name,
    { text: segment.n === null ? missing : formatCount(segment.n) },
    { text: formatNumber(segment.mean, digits) },
    { text: formatSigned(difference?.value ?? null, digits) },
    { text: difference === null ? missing : intervalWords(difference, digits), style: 'dim' },
    verdictCell(segment),
    { text: explainedWords(segment), style: 'dim' },
  ];
}

function verdictCell({ meanDifference }: Segment): PlainCell {
  if (meanDifference === null || meanDifference.q === null) return { text: 'Not tested', style: 'dim' };
  if (meanDifference.q >= 0.05) return { text: 'Not clear', style: 'dim' };
  return { text: meanDifference.value > 0 ? 'Higher' : 'Lower' };
}

function explainedWords({ status, adjustedR2 }: Segment): string {
  if (status === 'insufficient_data') return 'Too few responses';
  if (status === 'no_outcome_variance') return 'All gave the same';
  if (status === 'no_signal') return 'Nothing';
  return formatPercent(adjustedR2);
}

interface MatrixContext {
  readonly report: SegmentReport;
  readonly options: TextOptions;
  readonly width: number;
  readonly paint: Paint;
  readonly isShown: (segment: Segment) => boolean;
  readonly cell: (driver: SegmentDriver, segment: Segment, report: SegmentReport) => PlainCell;
}

/** Drivers down, segments across, in as many blocks as the width asks for. */
function matrix(
  title: string,
  { report, options, width, paint, isShown, cell }: MatrixContext,
): readonly string[] {
  const shown = report.segments.filter(isShown);
  const drivers =
    shown[0]?.drivers.map(({ id, label }) => ({ id, label: labelIn(label, options.lang) })) ?? [];
  const names = shown.map((segment) => shorten(segmentName(segment)));
  const first = Math.max(0, ...drivers.map(({ label }) => displayWidth(label)));
  const across = Math.max(8, ...names.map(displayWidth)) + 2;
  const perBlock = Math.max(1, Math.floor((width - Math.min(first, width / 2)) / across));
  const lines: string[] = [];
  for (let at = 0; at < shown.length; at += perBlock) {
    const block = shown.slice(at, at + perBlock);
    const columns: PlainColumn[] = [
      { title: '', align: 'left', spare: 0 },
      ...block.map((_, i) => ({ title: names[at + i] ?? '', align: 'right' as const, spare: 0 })),
    ];
    const rows = drivers.map(({ label }, g) => [
      { text: label, style: 'bold' as const },
      ...block.map((segment) => {
        const driver = segment.drivers[g];
        return driver === undefined ? { text: missing } : cell(driver, segment, report);
      }),
    ]);
    lines.push(
      '',
      ...wrapWords(title, width).map((text) => paint(text, 'bold')),
      ...renderPlainTable(columns, rows, { width, paint }),
    );
  }
  return lines;
}

function shorten(name: string): string {
  return displayWidth(name) <= 16 ? name : `${[...name].slice(0, 15).join('')}…`;
}

function opportunityCell(driver: SegmentDriver, _: Segment, { outcome }: SegmentReport): PlainCell {
  if (driver.mentions.negative === null) return hidden;
  const text = formatSigned(driver.opportunity.value, scaleDigits(outcome.scale));
  return driver.verdict === 'clear' ? { text: `${text}*` } : { text: `${text} `, style: 'dim' };
}

function blameCell(driver: SegmentDriver, { n }: Segment): PlainCell {
  const { negative } = driver.mentions;
  if (negative === null) return hidden;
  const text = formatPercent(n === null || n === 0 ? null : negative / n);
  const q = driver.blameDifference?.q ?? 1;
  return q < 0.05
    ? { text: `${text}${(driver.blameDifference?.value ?? 0) > 0 ? '▲' : '▼'}` }
    : { text: `${text} ` };
}
