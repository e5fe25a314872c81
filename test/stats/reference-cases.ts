import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { type Moments, momentsOfRows, mulberry32 } from '../../src/stats/index.js';

type Numbers = Readonly<Record<string, number>>;

/** One stored case: numbers from R, from published tables and from brute force, with the tolerance to meet them at. */
export interface ReferenceCase {
  readonly name: string;
  readonly data: {
    readonly columns: readonly string[];
    readonly X: readonly (readonly number[])[];
    readonly y: readonly number[];
  };
  readonly expected: unknown;
  readonly tolerance: number;
}

const folder = new URL('../../fixtures/reference/', import.meta.url);
const file = JSON.parse(readFileSync(new URL('reference.json', folder), 'utf8')) as {
  readonly cases: readonly ReferenceCase[];
  readonly generators: { readonly DR: readonly (readonly number[])[] };
};

/** The case, with what it expects taken to be a `T`. */
export function referenceCase<T = Numbers>(
  name: string,
): Omit<ReferenceCase, 'expected'> & { readonly expected: T } {
  const found = file.cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No reference case ${name}`);
  return { ...found, expected: found.expected as T };
}

export function referenceNames(): string[] {
  return file.cases.map((one) => one.name);
}

/** Rows of a stored CSV of numbers, outcome first. */
export function referenceRows(name: string): number[][] {
  const lines = readFileSync(new URL(name, folder), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => line.split(',').map(Number));
}

/** Rows of a case that carries its data, outcome first. */
export function rowsOfCase(name: string): number[][] {
  const { data } = referenceCase(name);
  return data.X.map((row, i) => [data.y[i] ?? Number.NaN, ...row]);
}

/** Moments of those rows. */
export function momentsOfCase(name: string): Moments {
  return momentsOfRows(rowsOfCase(name));
}

/** Fails unless every expected number is met; lists and records are walked in parallel. */
export function expectClose(found: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === 'number') {
    if (typeof found !== 'number' || !(Math.abs(found - expected) <= tolerance))
      expect({ found, expected, tolerance }).toBe('within tolerance');
    return;
  }
  const values = Object.values(expected as object);
  const others = Object.values((found ?? {}) as object);
  expect(others).toHaveLength(values.length);
  values.forEach((value, i) => {
    expectClose(others[i], value, tolerance);
  });
}

export type Effect = readonly [number, number, number, number];

/** The driver table of the generator: share praised, share blamed, effect of praise, effect of blame. */
export const generatorEffects = file.generators.DR as readonly Effect[];

/** Rows of the reference generator: one stream of mulberry32; score 0 to 10, then two columns a driver. */
export function synthesize(
  seed: number,
  { n, effects, base }: { n: number; effects: readonly Effect[]; base: number },
): number[][] {
  const random = mulberry32(seed);
  return Array.from({ length: n }, () => {
    let level = base;
    const flags: number[] = [];
    for (const [praised, blamed, reward, penalty] of effects) {
      const draw = random();
      const negative = draw < blamed ? 1 : 0;
      const positive = negative === 0 && draw < blamed + praised ? 1 : 0;
      level += reward * positive + penalty * negative;
      flags.push(positive, negative);
    }
    let noise = -6;
    for (let i = 0; i < 12; i += 1) noise += random();
    return [Math.min(10, Math.max(0, Math.floor(level + 1.8 * noise + 0.5))), ...flags];
  });
}

/** Columns 1 and 2, 3 and 4, ...: the two of each driver. */
export function pairs(count: number): number[][] {
  return Array.from({ length: count }, (_, g) => [1 + 2 * g, 2 + 2 * g]);
}

/** Every column by itself. */
export function singles(count: number): number[][] {
  return Array.from({ length: count }, (_, i) => [i + 1]);
}
