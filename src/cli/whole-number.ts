import { InvalidArgumentError } from 'commander';

/** Parses a flag that takes a whole number from 1. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new InvalidArgumentError(`Expected a whole number from 1, found "${text}".`);
  }
  return value;
}
