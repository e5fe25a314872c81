import { readFileSync } from 'node:fs';

/** One stored case: numbers from R and from published tables, with the tolerance they are to be met at. */
export interface ReferenceCase {
  readonly name: string;
  readonly data: Record<string, never>;
  // The expected values differ from case to case; each test knows its own.
  readonly expected: Record<string, never>;
  readonly tolerance: number;
}
const folder = new URL('../../fixtures/reference/', import.meta.url);
const file = JSON.parse(readFileSync(new URL('reference.json', folder), 'utf8')) as {
  cases: ReferenceCase[];
};

export function referenceCase(name: string): ReferenceCase {
  const found = file.cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No reference case ${name}`);
  return found;
}

export function referenceNames(): string[] {
  return file.cases.map((one) => one.name);
}

/** Rows of a stored CSV of numbers. */
export function referenceRows(name: string): number[][] {
  const lines = readFileSync(new URL(name, folder), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => line.split(',').map(Number));
}
