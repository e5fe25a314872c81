import { type Html, html } from '../html/markup.js';
import { linearScale } from './scale.js';

export interface ScatterPoint {
  /** Number shown beside the point; the table beside the chart names it. */
  readonly mark: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  /** Drawn hollow: its interval crosses a line. */
  readonly borderline: boolean;
}

export interface ScatterOptions {
  readonly title: string;
  readonly description: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Where the lines stand; at the means of the points where null. */
  readonly lines: { readonly x: number | null; readonly y: number | null };
  /** Names of the quadrants: top left, top right, bottom left, bottom right. */
  readonly quadrants: readonly [string, string, string, string];
}

const [height, top, bottom] = [340, 28, 304];

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Points by two measures with lines at the means, which make the four quadrants. */
export function scatter(points: readonly ScatterPoint[], options: ScatterOptions): Html {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const across = linearScale([Math.min(...xs), Math.max(...xs)], { inset: 8 });
  const up = linearScale([Math.min(0, ...ys), Math.max(...ys)], { inset: 16 });
  const y = (value: number) => Math.round((bottom - (up.at(value) / 100) * (bottom - top)) * 10) / 10;
  const dots = points.map((point) => {
    const [cx, cy] = [across.at(point.x), y(point.y)];
    return html`<circle class="point${point.borderline ? ' hollow' : ''}" cx="${cx}%" cy="${cy}" r="12"><title>${point.title}</title></circle><text class="mark${point.borderline ? ' hollow' : ''}" x="${cx}%" y="${cy + 4}" text-anchor="middle">${point.mark}</text>`;
  });
  const [midX, midY] = [across.at(options.lines.x ?? mean(xs)), y(options.lines.y ?? mean(ys))];
  return html`<svg class="chart scatter" role="img" width="100%" height="${height}"><title>${options.title}</title><desc>${options.description}</desc>
<rect class="frame" x="0" y="${top}" width="100%" height="${bottom - top}"/>
<line class="mean" x1="${midX}%" x2="${midX}%" y1="${top}" y2="${bottom}"/><line class="mean" x1="0" x2="100%" y1="${midY}" y2="${midY}"/>
${quadrantLabels(options.quadrants)}${dots}
<text x="0" y="18">\u2191 ${options.yLabel}</text><text x="100%" y="${height - 14}" text-anchor="end">${options.xLabel} \u2192</text></svg>`;
}

function quadrantLabels(names: ScatterOptions['quadrants']): readonly Html[] {
  return names.map((name, index) => {
    const right = index % 2 === 1;
    const y = index < 2 ? top + 18 : bottom - 10;
    return html`<text class="quadrant" x="${right ? 99 : 1}%" y="${y}" text-anchor="${right ? 'end' : 'start'}">${name}</text>`;
  });
}
