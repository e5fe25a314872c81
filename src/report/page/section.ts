import { type Html, type HtmlValue, html } from '../html/markup.js';
import { isolated } from '../html/text.js';

/** A section of the page with its heading; `id` is also its anchor. */
export function section(id: string, heading: string, content: HtmlValue): Html {
  return html`
<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${content}
</section>`;
}

export interface Column {
  readonly title: string;
  /** Class of the cells; "number" aligns figures to the right. */
  readonly kind?: string;
  /** Shown in the head instead of the title, for instance a scale below it. */
  readonly head?: Html;
}

/**
 * A table whose rows become cards on narrow screens: each cell carries its column's title. The first column is the
 * row's heading.
 */
export function table(
  columns: readonly Column[],
  options: {
    readonly caption: string;
    readonly kind: string;
    readonly rows: readonly (readonly HtmlValue[])[];
  },
): Html {
  const heads = columns.map(
    (column) =>
      html`<th scope="col" role="columnheader" class="${column.kind ?? ''}">${column.head ?? isolated(column.title)}</th>`,
  );
  const rows = options.rows.map(
    (cells) => html`<tr role="row">${cells.map((cell, index) => row(columns[index], cell, index))}</tr>
`,
  );
  return html`<table role="table" class="${options.kind}"><caption>${isolated(options.caption)}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${rows}</tbody></table>`;
}

function row(column: Column | undefined, cell: HtmlValue, index: number): Html {
  const kind = column?.kind ?? '';
  return index === 0
    ? html`<th scope="row" role="rowheader" class="${kind}">${cell}</th>`
    : html`<td role="cell" class="${kind}" data-label="${column?.title ?? ''}">${cell}</td>`;
}
