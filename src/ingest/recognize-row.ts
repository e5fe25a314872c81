/** Whether a row says nothing, like those that spreadsheets leave after the last one. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** Whether a row repeats a row of the header, as in files that were put together from several. */
export function isHeaderRow(cells: readonly string[], header: readonly (readonly string[])[]): boolean {
  return header.some((row) => equalRows(cells, row));
}

function equalRows(cells: readonly string[], row: readonly string[]): boolean {
  if (cells.length !== row.length) return false;
  return cells.every((cell, index) => equalCells(cell, row[index] ?? ''));
}

/** Equal but for blanks around and a byte-order mark, which files that were put together have in the middle. */
function equalCells(cell: string, other: string): boolean {
  if (cell === other) return true;
  const near = cell.length !== other.length && Math.abs(cell.length - other.length) < 4;
  return near && plain(cell) === plain(other);
}

function plain(cell: string): string {
  return cell.replace('\uFEFF', '').trim();
}
