import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { gradedTexts, parseGrades } from '../../scripts/train-graded.js';
import { trainingSets } from '../../scripts/train-sets.js';
import { readTable } from '../../src/language/read-table.js';

const folder = new URL('../../scripts/graded-labels/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.tsv', ''));

describe('parseGrades', () => {
  it('reads a grade of the whole text, and grades of its parts', () => {
    expect(parseGrades('P', 12)).toEqual([{ start: 0, end: 12, letter: 'P' }]);
    expect(parseGrades('0-20:n 21-45:u', 50)).toEqual([
      { start: 0, end: 20, letter: 'n' },
      { start: 21, end: 45, letter: 'u' },
    ]);
  });
});

describe.each(names)('the grades of %s', (name) => {
  const rows = readTable(new URL(`${name}.tsv`, folder), ['id', 'grades']);

  it('are of a collection that may train', () => {
    expect(trainingSets.map((set) => set.name)).toContain(name);
  });

  it('name each row once, with parts in the order of their starts and letters that are grades', () => {
    expect(new Set(rows.map(({ cells }) => cells.id)).size).toBe(rows.length);
    const wrong = rows.filter(({ cells }) =>
      parseGrades(cells.grades ?? '', 1e6).some(
        ({ start, end, letter }, i, parts) =>
          !/^[PpumnN]$/.test(letter) || !(end > start) || start < (parts[i - 1]?.start ?? 0),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('gradedTexts', () => {
  it('is nothing where a collection has no grades', () => {
    expect(gradedTexts('nowhere', 'no_such_collection', 'x/train')).toEqual([]);
  });

  it('says which row is not there', () => {
    const data = mkdtempSync(join(tmpdir(), 'graded-'));
    mkdirSync(join(data, 'mams_acsa'));
    writeFileSync(join(data, 'mams_acsa/train.jsonl'), '{"id":"other","text":"Some text."}\n');
    expect(() => gradedTexts(data, 'mams_acsa', 'mams_acsa/train')).toThrow(/mams_acsa\/train has no row "/);
  });
});
