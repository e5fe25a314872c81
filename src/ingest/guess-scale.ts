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
 * taken as seen when both its ends were. Null where no usual scale holds them.
 */
export function guessScale(profile: ColumnProfile, options: { recommend?: boolean } = {}): ScaleGuess | null {
  const { range } = profile;
  if (range === null) return null;
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
