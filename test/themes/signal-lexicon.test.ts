import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { createSignalFinder } from '../../src/themes/signal-finder.js';
import { readSignalLexicon } from '../../src/themes/signal-lexicon.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function rowsOf(lines: string) {
  const file = join(folder, 'lexicon.tsv');
  writeFileSync(file, `language\tterm\tkind\n${lines}`);
  const check = ([kind]: readonly string[]) => (kind === 'odd' ? 'the kind is odd' : null);
  return readSignalLexicon(pathToFileURL(file), { columns: ['kind'], check });
}

describe('readSignalLexicon()', () => {
  it('spells alternatives of a word out', () => {
    const [row] = rowsOf('en\tred/blue ... big house/houses\tx\n');
    expect(row?.phrases).toHaveLength(4);
    expect(row?.phrases).toContainEqual([['blue'], ['big', 'houses']]);
  });

  it.each([
    ['en\tred\tx\nen\tred\tx\n', /line 3.*repeats line 2/],
    ['de\trot\tx\n', /line 2.*language is "de"/],
    ['en\t...\tx\n', /line 2.*no words/],
    ['en\tred\todd\n', /line 2.*kind is odd/],
    [`en\t${'a/b/c '.repeat(4).trim()}\tx\n`, /line 2.*81 phrases, at most 64/],
    ['en\tred\n', /line 2/],
  ])('says what is wrong with %j', (lines, message) => {
    expect(() => rowsOf(lines)).toThrow(message);
  });
});

describe('createSignalFinder()', () => {
  it('finds forms as written, and the longest of several', () => {
    const find = createSignalFinder({ rows: rowsOf('en\thouse\ta\nen\tred house\tb\nth\tบ้าน\tc\n') });
    const kindsOf = (text: string) => {
      const reading = createReader()(text);
      return reading.clauses.flatMap((_, clause) => find(reading, clause).map(({ values }) => values[0]));
    };
    expect(kindsOf('We saw the red house and a house')).toEqual(['b', 'a']);
    expect(kindsOf('We saw the houses')).toEqual([]);
    expect(kindsOf('บ้านหลังนี้')).toEqual(['c']);
  });
});
