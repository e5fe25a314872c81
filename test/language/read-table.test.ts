import { describe, expect, it } from '@jest/globals';
import { parseTable } from '../../src/language/read-table.js';

const options = { columns: ['word', 'code'], name: 'words.tsv' };

describe('parseTable()', () => {
  it('reads cells by column, without comments and empty lines', () => {
    const rows = parseTable('# A note\nword\tcode\n\nyes\ten\n#tag\ten\n', options);
    expect(rows).toEqual([
      { line: 4, cells: { word: 'yes', code: 'en' } },
      { line: 5, cells: { word: '#tag', code: 'en' } },
    ]);
  });

  it('says where a header or a row is wrong', () => {
    expect(() => parseTable('word\nyes\ten', options)).toThrow(
      'Cannot read words.tsv: line 1: the header must be',
    );
    expect(() => parseTable('word\tcode\nyes', options)).toThrow('line 2: expected 2 filled cells, found 1');
    expect(() => parseTable('word\tcode\nyes\t ', options)).toThrow('line 2');
  });
});
