/** Both ends of a confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface IntervalOptions {
  /** Chance that the interval covers. @default 0.95 */
  readonly level?: number;
}
