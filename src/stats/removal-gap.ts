/**
 * Raw gap of a mention, unadjusted: mean of all rows minus mean of the rows without it, as survey tools report it. It
 * ignores what else those respondents said. Null where every row has the mention, 0 where none has.
 */
export function removalGap({
  mean,
  share,
  meanWith,
}: {
  readonly mean: number;
  readonly share: number;
  readonly meanWith: number;
}): number | null {
  if (share <= 0) return 0;
  if (share >= 1) return null;
  return mean - (mean - share * meanWith) / (1 - share);
}
