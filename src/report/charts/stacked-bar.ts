import { type Html, html } from '../html/markup.js';

export interface StackPart {
  readonly label: string;
  readonly count: number;
  readonly tone: string;
}

/** Parts of a whole side by side, in order; hatching as well as color tells blame from praise. */
export function stackedBar(parts: readonly StackPart[], options: { readonly title: string }): Html {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  let from = 0;
  const rects = parts.map((part) => {
    const width = total > 0 ? (part.count / total) * 100 : 0;
    const rect = html`<rect class="fill ${part.tone}" x="${from.toFixed(2)}%" width="${width.toFixed(2)}%" height="12"/>`;
    from += width;
    return rect;
  });
  return html`<svg class="chart stack" role="img" width="100%" height="12"><title>${options.title}</title><rect class="track" width="100%" height="12"/>${rects}</svg>`;
}
