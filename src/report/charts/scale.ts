/** A linear map from values to percent of a chart's width (or height). */
export interface Scale {
  readonly min: number;
  readonly max: number;
  /** Percent of the width, 0 to 100, of a value; values outside are held at the edge. */
  readonly at: (value: number) => number;
  /** Round values inside the range, at most about `count` of them. */
  readonly ticks: readonly number[];
  /** Decimals with which every tick is written exactly. */
  readonly digits: number;
}

function decimals(ticks: readonly number[]): number {
  return Math.max(0, ...ticks.map((tick) => String(tick).split('.')[1]?.length ?? 0));
}

/** The largest of 1, 2 and 5 times a power of ten that gives at least `count` steps in the range. */
function tickStep(range: number, count: number): number {
  const rough = range / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Share of its values under which a range has no width: rounding, which no ticks can part. */
const NO_WIDTH = 1e-9;

/**
 * A linear scale over [min, max] with an inset in percent on both sides, so that marks at the ends are not cut.
 * A range of no width is widened around its value.
 */
export function linearScale(
  range: readonly [number, number],
  options: { readonly ticks?: number; readonly inset?: number } = {},
): Scale {
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const narrow = high - low <= NO_WIDTH * Math.max(Math.abs(low), Math.abs(high));
  const [min, max] = narrow ? [low - 0.5, high + 0.5] : [low, high];
  const inset = options.inset ?? 0;
  const step = tickStep(max - min, options.ticks ?? 4);
  const ticks: number[] = [];
  for (let index = Math.ceil(min / step - 1e-9); index * step <= max + step * 1e-9; index += 1) {
    ticks.push(Number((index * step).toPrecision(12)));
  }
  const at = (value: number) => {
    const share = Math.min(1, Math.max(0, (value - min) / (max - min)));
    return Math.round((inset + share * (100 - 2 * inset)) * 100) / 100;
  };
  return { min, max, at, ticks, digits: decimals(ticks) };
}
