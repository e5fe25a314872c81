import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { countSignals } from '../../scripts/count-signals.js';
import { createReader } from '../../src/language/create-reader.js';

const read = createReader();
const file = (name: string) => new URL(`fixtures/themes/${name}`, pathToFileURL(`${process.cwd()}/`));

/** Floors, a little under what is reached: a fall is a loss, not noise. */
const floors = [
  { set: 'signals.tsv', language: 'en', precision: 0.92, recall: 0.94, effort: 0.9, silent: 0.04 },
  { set: 'signals.tsv', language: 'th', precision: 0.94, recall: 0.96, effort: 0.92, silent: 0.05 },
  { set: 'signals-unseen.tsv', language: 'en', precision: 0.85, recall: 0.65, effort: 0.55, silent: 0.05 },
  { set: 'signals-unseen.tsv', language: 'th', precision: 0.9, recall: 0.87, effort: 0.8, silent: 0.05 },
] as const;

describe.each(floors)('flags and effort on $set in $language', ({ set, language, ...floor }) => {
  const { flags, effort, silent } = countSignals(file(set), { language, read });
  const sum = (of: 'hit' | 'found' | 'wanted') =>
    [...flags.values()].reduce((total, counts) => total + counts[of], 0);

  it('raises mostly the flags that a person would', () => {
    expect(sum('hit') / sum('found')).toBeGreaterThanOrEqual(floor.precision);
    expect(sum('hit') / sum('wanted')).toBeGreaterThanOrEqual(floor.recall);
  });

  it('tells easy from hard where it says anything', () => {
    expect(effort.found / effort.rows).toBeGreaterThanOrEqual(floor.effort);
    expect(effort.right / effort.found).toBeGreaterThanOrEqual(0.95);
  });

  it('says little of effort where the comment does not', () => {
    expect(silent.found / silent.rows).toBeLessThanOrEqual(floor.silent);
  });
});
