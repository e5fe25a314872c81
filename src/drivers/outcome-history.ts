/** What is kept of an outcome by calendar month, to see whether its scale stayed the same. */
export interface MonthSums {
  count: number;
  /** Responses with a value above the middle of the scale. */
  above: number;
  /** Responses whose text has a sentiment, and their sums of value, sentiment, squares and product. */
  readonly pairs: Float64Array;
}

/** By month as YYYY-MM; the empty month holds responses without a date. */
export type OutcomeHistory = Map<string, MonthSums>;

const PAIRS = 6;

/** Adds one value; `sentiment` is that of the text, or null. */
export function addToHistory(
  history: OutcomeHistory,
  month: string,
  { value, middle, sentiment }: { value: number; middle: number; sentiment: number | null },
): void {
  const sums = monthOf(history, month);
  sums.count += 1;
  if (value > middle) sums.above += 1;
  if (sentiment === null) return;
  const { pairs } = sums;
  (pairs[0] as number) += 1;
  (pairs[1] as number) += value;
  (pairs[2] as number) += sentiment;
  (pairs[3] as number) += value * value;
  (pairs[4] as number) += sentiment * sentiment;
  (pairs[5] as number) += value * sentiment;
}

export function mergeHistory(history: OutcomeHistory, other: OutcomeHistory): void {
  for (const [month, from] of other) {
    const sums = monthOf(history, month);
    sums.count += from.count;
    sums.above += from.above;
    from.pairs.forEach((value, i) => {
      sums.pairs[i] = (sums.pairs[i] ?? 0) + value;
    });
  }
}

/** Pearson correlation of value and text sentiment over some months; null where either does not vary. */
export function sentimentCorrelation(months: Iterable<MonthSums>): { n: number; r: number | null } {
  const total = new Float64Array(PAIRS);
  for (const { pairs } of months)
    for (let i = 0; i < PAIRS; i += 1) total[i] = (total[i] ?? 0) + (pairs[i] ?? 0);
  const [n = 0, y = 0, s = 0, yy = 0, ss = 0, ys = 0] = total;
  const spread = Math.sqrt(Math.max(0, yy - (y * y) / n) * Math.max(0, ss - (s * s) / n));
  return { n, r: spread > 1e-9 ? (ys - (y * s) / n) / spread : null };
}

function monthOf(history: OutcomeHistory, month: string): MonthSums {
  const found = history.get(month);
  if (found !== undefined) return found;
  const sums = { count: 0, above: 0, pairs: new Float64Array(PAIRS) };
  history.set(month, sums);
  return sums;
}
