import { type Html, html } from '../html/markup.js';

/**
 * Blame to the left of the middle, praise to the right, on one scale for the whole table: `most` is the largest count
 * on either side in any row.
 */
export function divergingBar(
  counts: { readonly negative: number; readonly positive: number },
  options: { readonly most: number; readonly title: string },
): Html {
  const width = (count: number) => (options.most > 0 ? Math.min(50, (count / options.most) * 50) : 0);
  const [left, right] = [width(counts.negative), width(counts.positive)];
  return html`<svg class="chart diverging" role="img" width="100%" height="18"><title>${options.title}</title><rect class="fill negative" x="${(50 - left).toFixed(2)}%" y="2" width="${left.toFixed(2)}%" height="14"/><rect class="fill positive" x="50%" y="2" width="${right.toFixed(2)}%" height="14"/><line class="axis" x1="50%" x2="50%" y1="0" y2="18"/></svg>`;
}
