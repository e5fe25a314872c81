import { expect } from '@jest/globals';

/** Numbers to 1e-10 of their size, all else alike. */
export function expectAlike(found: unknown, expected: unknown): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    if (Math.abs(found - expected) > 1e-10 * Math.max(1, Math.abs(expected))) expect(found).toBe(expected);
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(found as object)).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected))
      expectAlike((found as Record<string, unknown>)[key], value);
  } else expect(found).toEqual(expected);
}
