/** One cell of a row of a table whose total is known: how many, and how many different people, counted up to the floor. */
export interface Cell {
  readonly count: number;
  readonly people: number;
  /** Not shown anyway. */
  readonly hidden?: boolean;
}

/**
 * Which cells must not be shown so that none with fewer than `floor` people can be read or worked out by subtraction
 * from the total. Primary: cells with 1 to floor - 1 people. Complementary: where the hidden cells are fewer than two
 * with somebody in them, or hold fewer than `floor` responses in all, the next smallest with somebody in it as well; and
 * where none is left, all of them, the empty ones too.
 */
export function suppressCells(cells: readonly Cell[], floor: number): boolean[] {
  const hidden = cells.map(
    ({ people, hidden: already }) => already === true || (people > 0 && people < floor),
  );
  if (!hidden.some(Boolean)) return hidden;
  const rest = cells
    .map((cell, index) => ({ ...cell, index }))
    .filter(({ count, index }) => count > 0 && !hidden[index])
    .sort((a, b) => a.count - b.count || a.index - b.index);
  while (!isSafe(cells, hidden, floor)) {
    const next = rest.shift();
    if (next === undefined) return cells.map(() => true);
    hidden[next.index] = true;
  }
  return hidden;
}

function isSafe(cells: readonly Cell[], hidden: readonly boolean[], floor: number): boolean {
  const inside = cells.filter(({ count }, i) => hidden[i] && count > 0);
  if (inside.length === 0) return true;
  return inside.length >= 2 && inside.reduce((sum, { people }) => sum + people, 0) >= floor;
}
