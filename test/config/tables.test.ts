import { describe, expect, it } from '@jest/globals';
import { columnTable, errorTable, rejectTable, settingsTable } from '../../src/config/tables.js';
import { errorDefinitions } from '../../src/model/errors.js';
import { rejectDefinitions } from '../../src/model/reject.js';
import { columnSettingSchema, settingsSchema } from '../../src/model/settings.js';

/** Cells of a Markdown table without its header, by row; a bar in a cell is escaped. */
function rows(table: string): string[][] {
  const lines = table.trimEnd().split('\n');
  expect(lines[1]).toMatch(/^\|( --- \|)+$/);
  return lines.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('settingsTable()', () => {
  it('has a row with every cell filled for every setting', () => {
    const table = rows(settingsTable());
    expect(table.map(([name]) => name)).toEqual(
      Object.keys(settingsSchema.shape).map((name) => `\`${name}\``),
    );
    for (const cells of table) {
      expect(cells).toHaveLength(6);
      expect(cells[5]).not.toBe('');
    }
  });

  it('says values, default, variable and flag', () => {
    const dateOrder = rows(settingsTable()).find(([name]) => name === '`dateOrder`');
    expect(dateOrder?.slice(1, 5)).toEqual([
      '`auto` `dmy` `mdy` `ymd`',
      '`"auto"`',
      '`UNDERTONE_DATE_ORDER`',
      '`--date-order`',
    ]);
    expect(settingsTable()).toContain('`tab` `\\|`');
    const corrections = rows(settingsTable()).find(([name]) => name === '`corrections`');
    expect(corrections?.slice(1, 3)).toEqual(['text `null`', '`null`']);
  });
});

describe('columnTable()', () => {
  it('has a row for every key of a column', () => {
    const keys = rows(columnTable()).map(([name]) => name);
    expect(keys).toEqual(Object.keys(columnSettingSchema.shape).map((name) => `\`${name}\``));
  });
});

describe('errorTable() and rejectTable()', () => {
  it('have a row for every code', () => {
    expect(rows(errorTable()).map(([code]) => code)).toEqual(
      Object.keys(errorDefinitions).map((code) => `\`${code}\``),
    );
    expect(rows(errorTable()).find(([code]) => code === '`store_failed`')?.[1]).toBe('3');
    expect(rows(rejectTable()).map(([code]) => code)).toEqual(
      Object.keys(rejectDefinitions).map((code) => `\`${code}\``),
    );
  });
});
