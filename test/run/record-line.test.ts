import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type InsightRecord, insightRecordSchema } from '../../src/model/insight-record.js';
import { analyzeComment } from '../../src/run/analyze-comment.js';
import { recordLine } from '../../src/run/record-line.js';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\u0000', '\ud83d', '\ude00x', '😀', '\u2028', 'ไม่', '__proto__'),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const polarity = fc.constantFrom('positive' as const, 'neutral' as const, 'negative' as const);
const number = fc.double({ min: -1, max: 1, noNaN: true });
const offset = fc.nat();
const span = fc.record({ start: offset, end: offset });

const anyRecord: fc.Arbitrary<InsightRecord> = fc.record({
  schemaVersion: fc.constant(1 as const),
  source: anyText,
  commentId: anyText,
  respondent: maybe(anyText),
  text: anyText,
  question: maybe(anyText),
  questionType: fc.constantFrom('open' as const, 'improve' as const, 'praise' as const),
  respondedAt: maybe(anyText),
  outcomes: fc.dictionary(anyText, fc.record({ value: number, scaleMin: number, scaleMax: number })),
  attributes: fc.dictionary(anyText, anyText),
  contentHash: anyText,
  language: fc.record({ code: anyText, confidence: number }),
  content: fc.constantFrom('informative' as const, 'nil' as const, 'empty' as const),
  sentiment: maybe(
    fc.record({
      polarity,
      mixed: fc.boolean(),
      score: number,
      confidence: number,
      probabilities: fc.record({ positive: number, neutral: number, negative: number }),
    }),
  ),
  segments: fc.array(fc.record({ start: offset, end: offset, polarity, score: number })),
  mentions: fc.array(
    fc.record({
      theme: anyText,
      driver: anyText,
      polarity,
      score: number,
      start: offset,
      end: offset,
      evidence: fc.array(span),
    }),
  ),
  emotions: fc.array(fc.record({ name: anyText, intensity: number })),
  effort: maybe(number),
  flags: fc.array(anyText),
  redactions: fc.dictionary(anyText, offset),
  issues: fc.array(fc.record({ stage: anyText, code: anyText, message: anyText })),
  fingerprint: anyText,
});

describe('recordLine()', () => {
  it('is what JSON writes, whatever a record holds', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(recordLine(record)).toBe(JSON.stringify(record));
      }),
      { numRuns: 500 },
    );
  });

  it('has every field of the schema, in its order', () => {
    const record = analyzeComment('The clerk was kind, but I "waited" two hours.');
    const written = Object.keys(JSON.parse(recordLine(record)) as object);
    expect(written).toEqual(Object.keys(insightRecordSchema.shape));
  });
});
