import { type Html, html } from '../html/markup.js';

export interface Bin {
  readonly label: string;
  readonly count: number;
}

const most = 12;

/** Values with their counts as at most 12 bins over the scale, in order; whole values keep a bin of their own. */
export function bins(
  distribution: readonly { readonly value: number; readonly count: number }[],
  scale: { readonly min: number; readonly max: number },
): readonly Bin[] {
  const steps = scale.max - scale.min;
  if (Number.isInteger(steps) && steps > 0 && steps < most && distribution.every(isWhole)) {
    return Array.from({ length: steps + 1 }, (_, index) => {
      const value = scale.min + index;
      return { label: String(value), count: countAt(distribution, value) };
    });
  }
  if (distribution.length <= most) {
    return distribution.map((entry) => ({ label: String(entry.value), count: entry.count }));
  }
  return tenths(distribution, scale);
}

function isWhole(entry: { readonly value: number }): boolean {
  return Number.isInteger(entry.value);
}

function countAt(distribution: readonly { value: number; count: number }[], value: number): number {
  return distribution.reduce((sum, entry) => (entry.value === value ? sum + entry.count : sum), 0);
}

function tenths(
  distribution: readonly { readonly value: number; readonly count: number }[],
  scale: { readonly min: number; readonly max: number },
): readonly Bin[] {
  const width = (scale.max - scale.min) / 10 || 1;
  const counts = new Array<number>(10).fill(0);
  for (const { value, count } of distribution) {
    const index = Math.min(9, Math.max(0, Math.floor((value - scale.min) / width)));
    counts[index] = (counts[index] ?? 0) + count;
  }
  return counts.map((count, index) => {
    const from = scale.min + index * width;
    return { label: `${round(from)} to ${round(from + width)}`, count };
  });
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Small columns, one a bin, with the label of each below where there are few. */
export function sparkBar(parts: readonly Bin[], options: { readonly title: string }): Html {
  const highest = Math.max(1, ...parts.map((part) => part.count));
  const slot = 100 / Math.max(1, parts.length);
  const columns = parts.map((part, index) => {
    const height = Math.max(part.count > 0 ? 1.5 : 0.5, (part.count / highest) * 40);
    const x = (index * slot + slot * 0.1).toFixed(2);
    return html`<rect class="fill outcome" x="${x}%" y="${(42 - height).toFixed(1)}" width="${(slot * 0.8).toFixed(2)}%" height="${height.toFixed(1)}"/>`;
  });
  return html`<svg class="chart spark" role="img" width="100%" height="60"><title>${options.title}</title>${columns}${binLabels(parts)}</svg>`;
}

/** Labels below the columns, every second where there are many; none where they are long. */
function binLabels(parts: readonly Bin[]): readonly Html[] {
  if (parts.some((part) => part.label.length > 4)) return [];
  const slot = 100 / Math.max(1, parts.length);
  const every = parts.length > 7 ? 2 : 1;
  return parts.flatMap((part, index) =>
    index % every > 0
      ? []
      : [
          html`<text x="${((index + 0.5) * slot).toFixed(2)}%" y="56" text-anchor="middle">${part.label}</text>`,
        ],
  );
}
