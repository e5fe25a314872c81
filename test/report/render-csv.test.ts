import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { renderCsv } from '../../src/report/render-csv.js';

describe('renderCsv()', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+66 2', "'+66 2"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\rx', '"\'\rx"'],
    ['  =1', "'  =1"],
    ['\uff1d1', "'\uff1d1"],
    ['a=1', 'a=1'],
  ])('keeps %p from running as a formula', (text, cell) => {
    expect(renderCsv([[text]])).toBe(`${cell}\n`);
  });

  it('leaves numbers as numbers, also negative ones', () => {
    expect(renderCsv([[-0.5, 3, true, null]])).toBe('-0.5,3,true,\n');
  });

  it('quotes separators, quotes, line breaks and outer spaces', () => {
    expect(renderCsv([['a,b', 'c;d', 'say "so"', 'e\nf', ' g']])).toBe(
      '"a,b","c;d","say ""so""","e\nf"," g"\n',
    );
  });

  it('starts with a byte-order mark where it is asked for', () => {
    expect(renderCsv([['น้ำ']], { byteOrderMark: true })).toBe('\ufeffน้ำ\n');
  });

  it('reads back as written, but for the apostrophe that disarms', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=x', ' +y', '"', ',', '\r\n', ';', '@'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const read = parse(renderCsv(rows), {
          relax_column_count: true,
          record_delimiter: '\n',
        }) as string[][];
        expect(read.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((text) => text.replaceAll('\u0000', '').replace(/^'/, ''))),
        );
        for (const text of read.flat()) expect(text).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
