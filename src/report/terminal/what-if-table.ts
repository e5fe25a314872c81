import type { Supposition, WhatIf } from '../../model/what-if.js';
import { formatName, formatNumber, formatPercent, formatSigned, formatUnit, scaleDigits } from '../format.js';
import { printable } from './display-width.js';
import { createPaint } from './paint.js';
import { type PlainCell, type PlainColumn, renderPlainTable } from './plain-table.js';
import { intervalWords, labelIn, noteLines, type TextOptions } from './text-options.js';
import { wrapWords } from './wrap-words.js';

export interface WhatIfOptions extends TextOptions {
  /** Drivers by id; an id without a label is printed as it is. */
  readonly labels: ReadonlyMap<string, { readonly en: string; readonly th: string }>;
}

const columns: readonly PlainColumn[] = [
  { title: 'Outcome', align: 'left', spare: 0 },
  { title: 'Mean now', align: 'right', spare: 1 },
  { title: 'Would be', align: 'right', spare: 0 },
  { title: 'Change', align: 'right', spare: 0 },
  { title: '95% interval', align: 'right', spare: 0 },
  { title: 'Unit', align: 'left', spare: 2 },
];

/** What the means would be if mentions changed, one line an outcome. Ends with a line feed; empty without outcomes. */
export function renderWhatIfTable(answers: readonly WhatIf[], options: WhatIfOptions): string {
  const [first] = answers;
  if (first === undefined) return '';
  const paint = createPaint(options.color);
  const width = Math.max(40, options.width);
  const changes = first.suppositions.map((one) => supposed(one, options));
  const silent = answers.filter(({ change }) => change.value === null);
  const lines = [
    ...wrapWords(`If ${changes.join(' and ')}`, width).map((text) => paint(text, 'bold')),
    '',
    ...renderPlainTable(columns, answers.map(rowOf), { width, paint }),
    '',
    ...silent.flatMap((one) =>
      wrapWords(`${printable(formatName(one.outcome.name))}: ${silence(one)}`, width).map((text) =>
        paint(text, 'yellow'),
      ),
    ),
    ...noteLines(first.notes, { width, paint, lang: options.lang }),
  ];
  return `${lines.join('\n')}\n`;
}

function supposed({ driver, mentions, by }: Supposition, { labels, lang }: WhatIfOptions): string {
  const label = labels.get(driver);
  const name = label === undefined ? printable(driver) : labelIn(label, lang);
  return `${mentions} of ${name} ${by < 0 ? 'fell' : 'rose'} by ${formatPercent(Math.abs(by))}`;
}

function rowOf({ outcome, mean, change }: WhatIf): readonly PlainCell[] {
  const digits = scaleDigits(outcome.scale);
  const { min, max } = outcome.scale;
  const then =
    mean === null || change.value === null ? null : Math.min(max, Math.max(min, mean + change.value));
  const sure = change.low !== null && change.high !== null && change.low * change.high > 0;
  return [
    { text: printable(formatName(outcome.name)), style: 'bold' },
    { text: formatNumber(mean, digits) },
    { text: formatNumber(then, digits) },
    { text: formatSigned(change.value, digits), ...(sure ? {} : { style: 'dim' as const }) },
    { text: intervalWords(change, digits), style: 'dim' },
    { text: printable(formatUnit(outcome.unit)), style: 'dim' },
  ];
}

const silences: Readonly<Record<WhatIf['status'], string>> = {
  ok: 'this driver cannot be told apart from the others, so nothing can be supposed of it.',
  weak: 'this driver cannot be told apart from the others, so nothing can be supposed of it.',
  no_signal: 'this driver cannot be told apart from the others, so nothing can be supposed of it.',
  insufficient_data: 'there are too few answers with both a score and a comment to say.',
  no_outcome_variance: 'everybody gave the same score, so nothing goes with a higher or a lower one.',
};

function silence({ status }: WhatIf): string {
  return silences[status];
}
