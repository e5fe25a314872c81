import { describe, expect, it } from '@jest/globals';
import { insightRecordSchema } from '../../src/model/insight-record.js';
import { createAnalyzer } from '../../src/run/analyze-comment.js';
import { parseCorrections } from '../../src/sentiment/corrections.js';

const corrections = parseCorrections(
  'kind\twhat\tpolarity\nterm\tnot\tnegative\nterm\tไม่\tpositive\n',
  'c.tsv',
);
const analyzers = { plain: createAnalyzer(), corrected: createAnalyzer({ corrections }) };

const texts: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['spaces', ' \n\t\u00a0 '],
  ['one emoji', '😊'],
  ['a megabyte of one letter', 'ก'.repeat(1_000_000)],
  ['names of object members', 'constructor __proto__ toString hasOwnProperty'],
  ['right-to-left marks', '\u200fgood\u202e service\u200f'],
  ['lone surrogates', '\ud83d bad \udc4e\ud83d'],
  ['ten thousand negators', 'not '.repeat(10_000)],
  ['ten thousand Thai negators', 'ไม่'.repeat(10_000)],
  ['ten thousand angry faces', '😡'.repeat(10_000)],
  ['a hundred thousand marks above one letter', `ก${'่'.repeat(100_000)}`],
  ['a hundred thousand brackets', '<'.repeat(100_000)],
  ['zero bytes', 'slow\0ly \0'],
];

describe('the analysis of odd text', () => {
  it.each(texts)('is a valid record for %s, the same again, with and without corrections', (_, text) => {
    for (const { analyze } of Object.values(analyzers)) {
      const record = analyze({ text, id: 'a' });
      insightRecordSchema.parse(record);
      expect(record.issues.map(({ code }) => code)).not.toContain('stage_failed');
      const line = JSON.stringify(record);
      expect(JSON.parse(line)).toEqual(record);
      expect(JSON.stringify(analyze({ text, id: 'a' }))).toBe(line);
    }
  });
});
