import type { Outcome } from '../model/comment.js';
import { readNumber } from './read-number.js';

export interface RatingScale {
  readonly min: number;
  readonly max: number;
  /** The lowest number in the file is the best answer. */
  readonly inverted: boolean;
}

export type RatingReading = Outcome | 'absent' | 'rating_not_a_number' | 'rating_off_scale';

const noAnswer = new Set(['', '-', '.', 'null', 'none', 'na', 'n/a', '#n/a', 'nan', 'ไม่ระบุ', 'ไม่ตอบ']);

/** Whether a cell holds one of the ways in which exports write "no answer". */
export function isNoAnswer(cell: string): boolean {
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  if (cell.length >= 12 || (first >= 48 && first <= 57)) return false;
  return noAnswer.has(cell) || noAnswer.has(cell.trim().toLowerCase());
}

/** Makes the reader of one rating column. An inverted scale is turned round: higher is always better in an outcome. */
export function createRatingReader(
  scale: RatingScale,
  notNumbers: readonly string[],
): (cell: string) => RatingReading {
  const absent = new Set(notNumbers);
  return (cell) => {
    if (isNoAnswer(cell) || absent.has(cell.trim())) return 'absent';
    const raw = readNumber(cell);
    if (raw === null) return 'rating_not_a_number';
    if (absent.has(String(raw))) return 'absent';
    if (raw < scale.min || raw > scale.max) return 'rating_off_scale';
    const value = scale.inverted ? scale.min + scale.max - raw : raw;
    return { value, scaleMin: scale.min, scaleMax: scale.max };
  };
}
