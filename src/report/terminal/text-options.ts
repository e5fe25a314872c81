import type { DriverReport } from '../../model/driver-report.js';
import { formatNumber, missing } from '../format.js';
import { associationSentence } from '../wording.js';
import { printable } from './display-width.js';
import type { Paint } from './paint.js';
import { wrapWords } from './wrap-words.js';

/** How a table is to be printed: columns of the terminal, color, and the language of labels and notes. */
export interface TextOptions {
  readonly width: number;
  readonly color: boolean;
  /** @default 'en' */
  readonly lang?: 'en' | 'th';
}

interface Label {
  readonly en: string;
  readonly th: string;
}

/** A label in the language asked for, in English where it has no other. */
export function labelIn(label: Label, lang: TextOptions['lang'] = 'en'): string {
  return printable(label[lang] || label.en);
}

/** "−0.12 to 0.34"; a dash without an interval. */
export function intervalWords(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  digits: number,
): string {
  return low === null || high === null
    ? missing
    : `${formatNumber(low, digits)} to ${formatNumber(high, digits)}`;
}

/** The notes of a report as lines, that on association last and dim. */
export function noteLines(
  notes: DriverReport['notes'],
  { width, paint, lang = 'en' }: { width: number; paint: Paint; lang?: TextOptions['lang'] },
): readonly string[] {
  const own = notes.filter(({ code }) => code !== 'association');
  const association = notes.find(({ code }) => code === 'association');
  const last = association === undefined ? associationSentence : labelIn(association, lang);
  return [
    ...own.flatMap((note) => wrapWords(labelIn(note, lang), width)),
    ...wrapWords(last, width).map((text) => paint(text, 'dim')),
  ];
}
