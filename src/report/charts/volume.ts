import { type Html, html } from '../html/markup.js';
import { columnAt } from './line.js';

export interface VolumeBar {
  readonly label: string;
  /** Short label on the axis; every `every`th is shown. */
  readonly tick: string;
  readonly count: number;
}

/** Columns of counts over time with the dates below, in line with the points of `lineChart`. */
export function volumeBars(bars: readonly VolumeBar[], options: { readonly title: string }): Html {
  const highest = Math.max(1, ...bars.map((entry) => entry.count));
  const width = Math.min(6, (91 / Math.max(1, bars.length)) * 0.7);
  const every = Math.max(1, Math.ceil(bars.length / 7));
  const columns = bars.map((entry, index) => {
    const x = columnAt(index, bars.length);
    const tall = (entry.count / highest) * 48;
    const label =
      index % every === 0
        ? html`<text class="${index % (every * 2) === 0 ? 'tick' : 'tick odd'}" x="${x}%" y="74" text-anchor="middle">${entry.tick}</text>`
        : null;
    return html`<rect class="fill volume" x="${(x - width / 2).toFixed(2)}%" y="${(56 - tall).toFixed(1)}" width="${width.toFixed(2)}%" height="${tall.toFixed(1)}"><title>${entry.label}: ${entry.count}</title></rect>${label}`;
  });
  return html`<svg class="chart volume-bars" role="img" width="100%" height="80"><title>${options.title}</title><line class="axis" x1="7%" x2="98%" y1="56.5" y2="56.5"/><text x="6%" y="14" text-anchor="end">${highest}</text>${columns}</svg>`;
}
