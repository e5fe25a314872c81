import { UndertoneError } from '../model/errors.js';
import type { Response } from '../model/response.js';

/**
 * The weight of a response from a named attribute, or from an outcome of that name; 1 where no column is named, null
 * where the response has no number there or 0.
 *
 * @throws {UndertoneError} usage, on a negative weight
 */
export function readWeight(response: Response, column: string | null): number | null {
  if (column === null) return 1;
  const text = response.attributes[column];
  const weight = text === undefined ? response.outcomes[column]?.value : Number(text.trim() || Number.NaN);
  if (weight === undefined || !Number.isFinite(weight) || weight === 0) return null;
  if (weight < 0)
    throw new UndertoneError('usage', `Cannot weight by ${column}: expected 0 or more, found ${weight}`, {
      hint: 'Correct the weights, or leave out the weight column',
    });
  return weight;
}
