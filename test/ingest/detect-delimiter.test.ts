import { describe, expect, it } from '@jest/globals';
import { detectDelimiter } from '../../src/ingest/detect-delimiter.js';

function delimiterOf(text: string): string | null {
  return detectDelimiter(text, '\n').delimiter;
}

describe('detectDelimiter', () => {
  it('finds each of the four', () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const rows = [
        ['id', 'comment'],
        ['1', 'Good'],
        ['2', 'Slow'],
      ];
      expect(delimiterOf(rows.map((cells) => cells.join(delimiter)).join('\n'))).toBe(delimiter);
    }
  });

  it('is not misled by commas in bare text and in decimals', () => {
    expect(delimiterOf('id;score;comment\n1;4,5;Kind, quick, clear\n2;3,0;Slow\n3;2,5;Well, no\n')).toBe(';');
    expect(delimiterOf('id\tcomment\n1\tone, two, three\n2\tfour, five\n')).toBe('\t');
  });

  it('looks at quotes as the reader does', () => {
    expect(delimiterOf('id,comment\n1,"a;b;c;d"\n2,"e;f;g;h\ni;j;k;l"\n')).toBe(',');
  });

  it('finds none in a file of one column', () => {
    expect(delimiterOf('comment\nGood, fast\nSlow; rude, and loud\n')).toBeNull();
  });

  it('takes the one that the first line states', () => {
    expect(detectDelimiter('sep=|\r\na|b\r\n', '\n')).toEqual({ delimiter: '|', stated: true });
  });
});
