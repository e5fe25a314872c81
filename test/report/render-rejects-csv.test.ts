import { describe, expect, it } from '@jest/globals';
import { renderRejectRow, renderRejectsCsv } from '../../src/report/render-rejects-csv.js';

const reject = {
  file: 'a.csv',
  line: 7,
  column: null,
  code: 'row_too_short' as const,
  message: 'Expected 5 cells, found 3',
  rejected: true,
};

describe('renderRejectsCsv()', () => {
  it('has a head and one line a reject', () => {
    expect(renderRejectsCsv([reject, { ...reject, line: 9, column: '=rating', rejected: false }])).toBe(
      'file,line,column,code,message,rejected\n' +
        'a.csv,7,,row_too_short,"Expected 5 cells, found 3",true\n' +
        'a.csv,9,\'=rating,row_too_short,"Expected 5 cells, found 3",false\n',
    );
  });

  it('can be appended line by line', () => {
    expect(renderRejectsCsv([]) + renderRejectRow(reject)).toBe(renderRejectsCsv([reject]));
  });
});
