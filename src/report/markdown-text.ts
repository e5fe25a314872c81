/**
 * Text that Markdown shows as it is, on one line: no markup, no HTML, no table cell broken, no link made of an
 * address.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#!$^]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (prefix) => `${prefix.slice(0, 3)}\\.`);
}

/** Like markdownText, for text that starts a line: it makes no list, rule or heading either. */
export function markdownLine(text: string): string {
  return markdownText(text)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A Markdown table; cells are text and are escaped here. The first column is left, the others as told. */
export function markdownTable(
  columns: readonly { readonly title: string; readonly right?: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`;
  const rule = `| ${columns.map((column) => (column.right === true ? '---:' : '---')).join(' | ')} |`;
  return [line(columns.map((column) => column.title)), rule, ...rows.map(line)].join('\n');
}
