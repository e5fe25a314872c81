import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { RawRow } from '../../src/ingest/raw-row.js';
import { createRowSplitter, type SplitOptions } from '../../src/ingest/split-rows.js';

function split(text: string, options: Partial<SplitOptions> & { pieceLength?: number } = {}): RawRow[] {
  const { pieceLength = text.length, ...rest } = options;
  const splitter = createRowSplitter({ delimiter: ',', newline: '\n', ...rest });
  const rows: RawRow[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    rows.push(...splitter.push(text.slice(at, at + pieceLength)));
  }
  return [...rows, ...splitter.end()];
}

function row(line: number, ...cells: readonly string[]): RawRow {
  return { line, cells, fault: null };
}

function fault(line: number): RawRow {
  return { line, cells: [], fault: 'unclosed_quote' };
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'b', 'ก', ' ', ',', ';', '"', '\n', '\r\n'),
  maxLength: 12,
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

function write(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

describe('createRowSplitter', () => {
  it('reads back every table that is quoted as RFC 4180 says', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(split(write(rows)).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('agrees with csv-parse on tables without stray quotes', () => {
    const bare = fc
      .string({ unit: fc.constantFrom('a', ' ', 'é', '"', 'x'), maxLength: 6 })
      .filter((one) => one[0] !== '"');
    const text = fc
      .array(
        fc.array(
          fc.oneof(
            bare,
            cell.map((one) => `"${one.replaceAll('"', '""')}"`),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((rows) => rows.map((cells) => cells.join(',')).join('\n'));
    fc.assert(
      fc.property(text, (csv) => {
        const expected: string[][] = parse(csv, {
          relax_quotes: true,
          relax_column_count: true,
          record_delimiter: ['\r\n', '\n'],
          skip_empty_lines: true,
        });
        expect(split(csv).map(({ cells }) => cells)).toEqual(expected);
      }),
    );
  });

  it('gives the same rows whatever the pieces', () => {
    const messy = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' '), maxLength: 60 });
    fc.assert(
      fc.property(messy, fc.integer({ min: 1, max: 7 }), (text, pieceLength) => {
        expect(split(text, { pieceLength })).toEqual(split(text));
      }),
      { numRuns: 500 },
    );
  });

  it('counts the physical lines of quoted cells, with CRLF and LF', () => {
    expect(split('a,b\r\n"1\r\n\r\n2",x\r\ny,"\n"\r\nz,z\r\n')).toEqual([
      row(1, 'a', 'b'),
      row(2, '1\r\n\r\n2', 'x'),
      row(5, 'y', '\n'),
      row(7, 'z', 'z'),
    ]);
  });

  it('skips blank lines and counts them', () => {
    expect(split('a,b\n\n\n1,2\n')).toEqual([row(1, 'a', 'b'), row(4, '1', '2')]);
  });

  it('takes quotes inside a bare cell, and undoubled ones inside a quoted cell on one line, as they are', () => {
    expect(split('5" pipe,a "b" c\n"He said "no" to me",2\n')).toEqual([
      row(1, '5" pipe', 'a "b" c'),
      row(2, 'He said "no" to me', '2'),
    ]);
  });

  it('gives up a quote that never closes and goes on with the next line', () => {
    expect(split('1,"open\n2,plain\n3,"closed"\n4,x\n')).toEqual([
      fault(1),
      row(2, '2', 'plain'),
      row(3, '3', 'closed'),
      row(4, '4', 'x'),
    ]);
    expect(split('1,"open to the end\n2,x\n3,y')).toEqual([fault(1), row(2, '2', 'x'), row(3, '3', 'y')]);
  });

  it('gives up only from the stray quote on, after cells that closed', () => {
    expect(split('"two\nlines","open\n2,"x"\n')).toEqual([fault(1), row(3, '2', 'x')]);
  });

  it('gives up a quote that stays open longer than a row may be', () => {
    const lines = `${'x'.repeat(60)}\n`.repeat(3);
    const rows = split(`1,"open\n${lines}`, { maxLength: 100, pieceLength: 10 });
    expect(rows.map(({ line, fault: what }) => [line, what])).toEqual([
      [1, 'unclosed_quote'],
      [2, null],
      [3, null],
      [4, null],
    ]);
  });

  it('gives up a line without end, holds none of it, and goes on after it', () => {
    const text = `a,b\n${'x'.repeat(500)}\n1,2\n`;
    expect(split(text, { maxLength: 100, pieceLength: 64 })).toEqual([
      row(1, 'a', 'b'),
      { line: 2, cells: [], fault: 'endless_row' },
      row(3, '1', '2'),
    ]);
  });

  it('reads lines that end with a carriage return alone', () => {
    expect(split('a,b\r1,"x\ry"\r2,z', { newline: '\r' })).toEqual([
      row(1, 'a', 'b'),
      row(2, '1', 'x\ry'),
      row(4, '2', 'z'),
    ]);
  });

  it('does not split at all where there is no delimiter', () => {
    expect(split('comment\nGood, and fast\n"a\nb"\n', { delimiter: null })).toEqual([
      row(1, 'comment'),
      row(2, 'Good, and fast'),
      row(3, 'a\nb'),
    ]);
  });

  it('takes a number of steps that grows with the text, on quotes without end', () => {
    for (const hostile of ['"', '"a', '""', '"""', 'a,"\n', '"\n', '""\n', '"a""\n', '"",\n', '"x\n""\n']) {
      const text = hostile.repeat(Math.floor(200_000 / hostile.length));
      const rows = split(text, { pieceLength: 50_000 });
      expect(rows.length).toBeLessThanOrEqual(text.split('\n').length);
    }
  });
});
