import type { ColumnProfile } from './profile-columns.js';
import type { RatingScale } from './read-rating.js';

export interface ScaleGuess {
  readonly scale: RatingScale;
  /** Why the guess may be wrong, or null where the whole scale was seen. */
  readonly doubt: string | null;
}

const scales: readonly { readonly min: number; readonly max: number }[] = [
  { min: 0, max: 1 },
  { min: 1, max: 5 },
  { min: 0, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: 0, max: 100 },
];

/**
 * The narrowest usual scale that holds the numbers seen: thumbs, 1 to 5, 1 to 7, 1 to 10, 0 to 10, percent. A scale is
 * taken as seen when both its ends were. A few numbers far beyond a scale that all others fill (a slip, or 99 for "no
 * answer") do not widen it. Null where no usual scale holds the numbers.
 */
export function guessScale(profile: ColumnProfile, options: { recommend?: boolean } = {}): ScaleGuess | null {
  const { range } = profile;
  if (range === null) return null;
  const strays = strayScale(profile);
  if (strays !== null) return strays;
  const usual = options.recommend && range.max > 5 ? scales.filter(({ max }) => max >= 10) : scales;
  const fits = usual.find(
    ({ min, max }) => range.min >= min && range.max <= max && !(max === 1 && range.min > 0),
  );
  if (fits === undefined) return null;
  const preferred = options.recommend && fits.min === 1 && fits.max === 10 ? { min: 0, max: 10 } : fits;
  const whole = preferred.min === range.min && preferred.max === range.max;
  return {
    scale: { ...preferred, inverted: false },
    doubt: whole
      ? null
      : `only ${range.min} to ${range.max} were seen, taken to be on ${preferred.min} to ${preferred.max}`,
  };
}

/** Answers needed, and the share of them a scale must hold, before the rest are called strays. */
const enoughAnswers = 50;
const heldShare = 0.98;
/** A number just beyond a scale is a stray where it is this rare beside the rarest on it. */
const rareShare = 0.05;

/** A scale that is filled from end to end, with next to nothing beyond it. */
function strayScale({ counts }: ColumnProfile): ScaleGuess | null {
  const entries = [...counts];
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  if (total < enoughAnswers) return null;
  for (const { min, max } of scales.filter((scale) => scale.max >= 5 && scale.max <= 10)) {
    const held = Array.from({ length: max - min + 1 }, (_, place) => counts.get(min + place) ?? 0);
    const strays = total - held.reduce((sum, count) => sum + count, 0);
    const beside = Math.max(counts.get(min - 1) ?? 0, counts.get(max + 1) ?? 0);
    const rarest = Math.min(...held);
    if (rarest === 0 || strays === 0 || strays > (1 - heldShare) * total || beside > rareShare * rarest)
      continue;
    const doubt = `${strays} of ${total} numbers are beyond ${min} to ${max}: taken for slips, and left out`;
    return { scale: { min, max, inverted: false }, doubt };
  }
  return null;
}
