/** The name that takes the fewest edits (Levenshtein) to reach, or null where none is near. */
export function nearestName(name: string, names: readonly string[]): string | null {
  const wanted = name.trim().toLowerCase().slice(0, 100);
  let best: string | null = null;
  let fewest = Math.max(3, Math.ceil(wanted.length / 2)) + 1;
  for (const candidate of names) {
    const edits = countEdits(wanted, candidate.trim().toLowerCase().slice(0, 100));
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

function countEdits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
