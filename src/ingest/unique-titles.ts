/** Titles as they are shown and set: trimmed, "column 3" where empty, "Comment (2)" where a title stands twice. */
export function uniqueTitles(cells: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const title = cell.replace('\uFEFF', '').replace(/\s+/g, ' ').trim() || `column ${index + 1}`;
    let unique = title;
    for (let count = 2; seen.has(unique); count += 1) unique = `${title} (${count})`;
    seen.add(unique);
    return unique;
  });
}
