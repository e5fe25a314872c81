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
  const { polarity, probabilities } = explanation;
  const score = Math.round(explanation.score * 1000) / 1000;
  const parts = roundTogether(gather(explanation.contributions), score);
  const most = Math.max(1e-9, ...parts.map((part) => Math.abs(part.value)));
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const lines = [
    ...wrapWords(printable(text), Math.max(40, options.width)).map((line) => paint(line, 'bold')),
    '',
    `${paint(polarity, polarityTones[polarity])}  score ${signed(score)}  (positive ${percent(probabilities.positive)}, ` +
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

/**
 * Thousandths that add up to those of the score: of the parts that round up or down, those with the largest remainder
 * are rounded up.
 */
function roundTogether(parts: readonly Part[], score: number): readonly Part[] {
  const floors = parts.map(({ value }) => Math.floor(value * 1000));
  const remainder = (i: number) => (parts[i]?.value ?? 0) * 1000 - (floors[i] ?? 0);
  const up = Math.round(score * 1000) - floors.reduce((sum, floor) => sum + floor, 0);
  const raised = new Set(
    [...parts.keys()].sort((a, b) => remainder(b) - remainder(a)).slice(0, Math.max(0, up)),
  );
  return parts.map((part, i) => ({ ...part, value: ((floors[i] ?? 0) + (raised.has(i) ? 1 : 0)) / 1000 }));
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

const polarityTones = { positive: 'green', neutral: 'yellow', negative: 'red' } as const;

function toneOf(value: number): Style {
  return value < 0 ? 'red' : 'green';
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(3);
  return `${value < 0 ? '−' : '+'}${digits}`;
}
