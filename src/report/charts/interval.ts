import { type Html, html } from '../html/markup.js';
import { linearScale, type Scale } from './scale.js';

export interface IntervalValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The common scale of a column of intervals: holds 0 and every value. A whisker may reach past three times the largest
 * value; there it is cut, so that one hopeless estimate does not flatten all others.
 */
export function intervalScale(rows: readonly IntervalValue[]): Scale {
  const values = rows.flatMap((row) => (row.value === null ? [] : [row.value]));
  const limit = 3 * Math.max(0.001, ...values.map(Math.abs));
  const ends = rows.flatMap((row) =>
    row.value === null
      ? []
      : [row.value, row.low ?? 0, row.high ?? 0].map((end) => Math.min(limit, Math.max(-limit, end))),
  );
  return linearScale([Math.min(0, ...ends), Math.max(0.001, ...ends)], { ticks: 4, inset: 2 });
}

/** Bar from 0 to the value with a whisker over its interval. Nothing but the axis where there is no value. */
export function intervalBar(
  row: IntervalValue,
  options: { readonly scale: Scale; readonly title: string; readonly tone: string; readonly firm: boolean },
): Html {
  const { scale } = options;
  const zero = scale.at(0);
  const grid = scale.ticks.map(
    (tick) =>
      html`<line class="${tick === 0 ? 'axis' : 'grid'}" x1="${scale.at(tick)}%" x2="${scale.at(tick)}%" y1="0" y2="100%"/>`,
  );
  if (row.value === null) {
    return html`<svg class="chart interval" role="img" width="100%" height="24"><title>${options.title}</title>${grid}</svg>`;
  }
  const end = scale.at(row.value);
  const width = Math.abs(end - zero).toFixed(2);
  const fill = html`<rect class="fill ${options.tone}${options.firm ? '' : ' unsure'}" x="${Math.min(zero, end)}%" y="6" width="${width}%" height="12"/>`;
  return html`<svg class="chart interval" role="img" width="100%" height="24"><title>${options.title}</title>${grid}${fill}${whisker(row, scale)}</svg>`;
}

function whisker(row: IntervalValue, scale: Scale): Html | null {
  if (row.low === null || row.high === null) return null;
  const [low, high] = [scale.at(row.low), scale.at(row.high)];
  const cap = (at: number, value: number) =>
    value < scale.min || value > scale.max
      ? null
      : html`<line class="whisker" x1="${at}%" x2="${at}%" y1="8" y2="16"/>`;
  return html`<line class="whisker" x1="${low}%" x2="${high}%" y1="12" y2="12"/>${cap(low, row.low)}${cap(high, row.high)}`;
}

/** Tick labels for the head of the column. */
export function intervalAxis(scale: Scale, format: (value: number) => string): Html {
  const labels = scale.ticks.map(
    (tick) =>
      html`<text x="${scale.at(tick)}%" y="11" text-anchor="${anchor(scale.at(tick))}">${format(tick)}</text>`,
  );
  return html`<svg class="chart ticks" aria-hidden="true" width="100%" height="14"><title>Scale</title>${labels}</svg>`;
}

function anchor(percent: number): string {
  if (percent < 6) return 'start';
  return percent > 94 ? 'end' : 'middle';
}
