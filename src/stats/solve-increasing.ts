/** Where an increasing function of x in [low, high] reaches `target`, by bisection to the last digit. */
export function solveIncreasing(
  of: (x: number) => number,
  { low, high, target }: { low: number; high: number; target: number },
): number {
  let below = low;
  let above = high;
  for (let i = 0; i < 200; i += 1) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) break;
    if (of(middle) < target) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
