/**
 * Where an increasing function of x in [low, high] reaches `target`, to the last digits, by Ridders' method (1979):
 * the bracket halves at least with every step, and near the root digits double.
 */
export function solveIncreasing(
  of: (x: number) => number,
  { low, high, target }: { low: number; high: number; target: number },
): number {
  let a = low;
  let b = high;
  let fa = of(a) - target;
  let fb = of(b) - target;
  if (fa >= 0) return a;
  if (fb <= 0) return b;
  let last = Number.NaN;
  for (let i = 0; i < 200; i += 1) {
    const middle = (a + b) / 2;
    const fm = of(middle) - target;
    const scale = Math.sqrt(fm * fm - fa * fb);
    const x = scale === 0 ? middle : middle - ((middle - a) * fm) / scale;
    if (Math.abs(x - last) <= 2e-16 * Math.abs(x) || middle <= a || middle >= b) return x;
    last = x;
    for (const [point, value] of [
      [middle, fm],
      [x, of(x) - target],
    ] as const) {
      if (value === 0) return point;
      if (value < 0 && point > a) [a, fa] = [point, value];
      if (value > 0 && point < b) [b, fb] = [point, value];
    }
  }
  return (a + b) / 2;
}
