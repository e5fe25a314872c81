import type { Driver, DriverReport } from '../../model/driver-report.js';
import { fitSentence } from '../fit-sentence.js';
import { formatName, formatUnit } from '../format.js';
import { byOpportunity } from '../order-drivers.js';
import { associationSentence, driverWords, ownNotes, statusSentence } from '../wording.js';
import { padTo, printable } from './display-width.js';
import { fitColumns, gap } from './fit-columns.js';
import { createPaint } from './paint.js';
import type { TextOptions } from './text-options.js';
import { wrapWords } from './wrap-words.js';

export interface DriverTableOptions extends TextOptions {
  /** Plain words on a driver, to stand below the table. @default none */
  readonly sentences?: (driver: Driver) => readonly string[];
}

/**
 * A driver report as a table for a terminal of `width` columns, largest opportunity first. Thai and other marks take
 * no column; nothing in a label can steer the terminal. Ends with a line feed.
 */
export function renderDriverTable(given: DriverReport, options: DriverTableOptions): string {
  const report = inLanguage(given, options.lang);
  const paint = createPaint(options.color);
  const width = Math.max(40, options.width);
  const drivers = byOpportunity(report.drivers);
  const columns = fitColumns(report, width);
  const status = statusIn(report, options.lang);
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
    ...drivers.flatMap((driver) => sentencesOn(driver, { ...options, width })),
    ...ownNotes(report).flatMap((note) => wrapWords(printable(note), width)),
    ...wrapWords(association(report), width).map((text) => paint(text, 'dim')),
  ];
  return `${lines.join('\n')}\n`;
}

/** Drivers that are clear, one after the other; the table says enough of the others. */
function sentencesOn(driver: Driver, { sentences, width }: DriverTableOptions): readonly string[] {
  if (sentences === undefined || driver.verdict !== 'clear') return [];
  const text = sentences(driver).map(formatUnit).map(printable).join(' ');
  return wrapWords(text, width - 2).map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
}

/** The report with its labels and notes in a language, where English is printed. */
function inLanguage(report: DriverReport, lang: TextOptions['lang']): DriverReport {
  if (lang !== 'th') return report;
  return {
    ...report,
    drivers: report.drivers.map((driver) => ({
      ...driver,
      label: { ...driver.label, en: driver.label.th || driver.label.en },
    })),
    notes: report.notes.map((note) => ({ ...note, en: note.th || note.en })),
  };
}

/** The state of the analysis: in Thai the note on it, in English the sentence that every format has. */
function statusIn(report: DriverReport, lang: TextOptions['lang']): string | null {
  const note = report.notes.find(({ code }) => code === report.status);
  return lang === 'th' && note !== undefined ? printable(note.en) : statusSentence(report);
}

function association({ notes }: DriverReport): string {
  return printable(notes.find(({ code }) => code === 'association')?.en ?? associationSentence);
}
