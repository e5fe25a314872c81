import type { Labelled, SparseRows } from './sparse-rows.js';

/** Added to every count, so that what was never seen with a class is not impossible. */
const smoothing = 1;
/** A log ratio counts at most this much: beyond, it is a matter of how few the examples are. */
const largest = 4;

/**
 * How far each feature is scaled for a theme: 1 - `share`, and `share` times the size of its log ratio between comments
 * with the theme and without, against the mean over all that stands in them. What tells classes apart needs less weight
 * then to count (Wang and Manning 2012, with the interpolation on the features).
 */
export function classRatios(data: SparseRows, { rows, labels }: Labelled, share: number): Float32Array {
  const counts = [new Float64Array(data.width), new Float64Array(data.width)] as const;
  const totals = [0, 0];
  for (const row of rows) {
    const label = labels[row] === 1 ? 1 : 0;
    totals[label] = (totals[label] as number) + 1;
    const own = counts[label];
    const end = data.starts[row + 1] as number;
    for (let i = data.starts[row] as number; i < end; i++) {
      const column = data.columns[i] as number;
      own[column] = (own[column] as number) + 1;
    }
  }
  const [without = 0, within = 0] = totals;
  const base = Math.log((within + smoothing) / (without + smoothing));
  const ratios = new Float32Array(data.width);
  let sum = 0;
  let standing = 0;
  for (let column = 0; column < data.width; column++) {
    const [no, yes] = [counts[0][column] as number, counts[1][column] as number];
    const ratio = Math.min(largest, Math.abs(Math.log((yes + smoothing) / (no + smoothing)) - base));
    ratios[column] = ratio;
    sum += ratio * (no + yes);
    standing += no + yes;
  }
  const mean = sum > 0 ? sum / standing : 1;
  return ratios.map((ratio) => 1 - share + (share * ratio) / mean);
}
