import { displayWidth, padTo } from './display-width.js';
import type { Paint, Style } from './paint.js';

export interface PlainColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Columns with a higher number are left out first where the terminal is narrow; 0 stays. */
  readonly spare: number;
}

export interface PlainCell {
  readonly text: string;
  readonly style?: Style;
}

const gap = 2;

/**
 * The lines of a table of printable cells: titles, then rows. Spare columns leave first where it is wider than `width`;
 * at last the first column is cut, to no less than eight columns of the screen.
 */
export function renderPlainTable(
  columns: readonly PlainColumn[],
  rows: readonly (readonly PlainCell[])[],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): readonly string[] {
  const sizes = columns.map(({ title }, c) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[c]?.text ?? ''))),
  );
  const kept = keepColumns(columns, sizes, width);
  const total = kept.reduce((sum, c) => sum + (sizes[c] ?? 0) + gap, -gap);
  const first = kept[0] ?? 0;
  sizes[first] = Math.max(8, (sizes[first] ?? 0) - Math.max(0, total - width));
  const line = (cellOf: (column: number) => PlainCell): string =>
    kept
      .map((c) => {
        const { text, style } = cellOf(c);
        const fitted = padTo(text, { width: sizes[c] ?? 0, align: columns[c]?.align ?? 'left' });
        return style === undefined ? fitted : paint(fitted, style);
      })
      .join(' '.repeat(gap))
      .trimEnd();
  return [
    line((c) => ({ text: columns[c]?.title ?? '', style: 'dim' })),
    ...rows.map((row) => line((c) => row[c] ?? { text: '' })),
  ];
}

/** Indexes of the columns that fit. */
function keepColumns(columns: readonly PlainColumn[], sizes: readonly number[], width: number): number[] {
  const all = columns.map((_, c) => c);
  for (let spare = Math.max(0, ...columns.map((column) => column.spare)); spare > 0; spare -= 1) {
    const kept = all.filter((c) => (columns[c]?.spare ?? 0) <= spare);
    if (kept.reduce((sum, c) => sum + (sizes[c] ?? 0) + gap, -gap) <= width) return kept;
  }
  return all.filter((c) => columns[c]?.spare === 0);
}
