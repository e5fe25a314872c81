import type { Contribution, Explanation } from '../../model/explanation.js';
import { blockBar } from './block-bar.js';
import { padTo, printable } from './display-width.js';
import { createPaint, type Style } from './paint.js';
import { wrapWords } from './wrap-words.js';

/** Parts shown one by one; the rest are added up in one line, so that the column still adds up to the score. */
const SHOWN = 14;
const BAR = 20;

/**
 * Why a score is what it is, for a terminal: the text, then its parts, the weightiest first, and their sum. Ends with a
 * line feed.
 */
export function renderExplanation(
  text: string,
  explanation: Explanation,
  options: { readonly width: number; readonly color: boolean },
): string {
  const paint = createPaint(options.color);
  const { score, polarity, probabilities } = explanation;
  const parts = gather(explanation.contributions);
  const most = Math.max(1e-9, ...parts.map((part) => Math.abs(part.value)));
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const lines = [
    ...wrapWords(printable(text), Math.max(40, options.width)).map((line) => paint(line, 'bold')),
    '',
    `${paint(polarity, toneOf(score))}  score ${signed(score)}  (positive ${percent(probabilities.positive)}, ` +
      `neutral ${percent(probabilities.neutral)}, negative ${percent(probabilities.negative)})`,
    '',
    ...parts.map((part) => partLine(part, { most, paint })),
    paint(`${' '.repeat(40)}${padTo(signed(score), { width: 8, align: 'right' })}  = score`, 'dim'),
  ];
  return `${lines.join('\n')}\n`;
}

interface Part {
  readonly term: string;
  readonly kind: Contribution['kind'] | 'rest';
  readonly value: number;
}

/** Parts of one word and kind together, the weightiest first, the small ones in one. */
function gather(contributions: readonly Contribution[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { term, kind, value } of contributions) {
    const key = `${kind}\n${term}`;
    parts.set(key, { term, kind, value: (parts.get(key)?.value ?? 0) + value });
  }
  const sorted = [...parts.values()].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (sorted.length <= SHOWN) return sorted;
  const rest = sorted.slice(SHOWN);
  const value = rest.reduce((sum, part) => sum + part.value, 0);
  return [...sorted.slice(0, SHOWN), { term: `${rest.length} smaller parts`, kind: 'rest', value }];
}

function partLine(
  part: Part,
  { most, paint }: { most: number; paint: (text: string, style: Style) => string },
): string {
  const term = padTo(printable(wordsOf(part)), { width: 28 });
  const kind = padTo(part.kind === 'rest' ? '' : part.kind, { width: 12 });
  const value = padTo(signed(part.value), { width: 8, align: 'right' });
  const bar = blockBar(Math.abs(part.value) / most, BAR);
  return `${term}${paint(kind, 'dim')}${value}  ${paint(bar, toneOf(part.value))}`.trimEnd();
}

/** Names of features ("lastClauseNegative") as words; what was written stays as it was written. */
function wordsOf({ kind, term }: Part): string {
  const isName = kind === 'clause' || kind === 'question' || kind === 'form';
  return isName ? term.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase() : term;
}

function toneOf(value: number): Style {
  return value < 0 ? 'red' : 'green';
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(3);
  return `${value < 0 ? '−' : '+'}${digits}`;
}
