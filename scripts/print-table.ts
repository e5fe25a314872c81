/** Prints a Markdown table that is aligned in a terminal too: the first column to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const [header = []] = rows;
  const widths = header.map((_, c) => Math.max(...rows.map((row) => (row[c] ?? '').length)));
  const line = (row: readonly string[]): string => {
    const cells = row.map((cell, c) =>
      c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0),
    );
    return `| ${cells.join(' | ')} |`;
  };
  const rule = widths.map((width, c) => (c === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [first, ...others] = rows.map(line);
  console.log([first, `| ${rule.join(' | ')} |`, ...others].join('\n'));
}
