import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerpt } from '../../src/report/excerpt.js';

function joined(found: ReturnType<typeof excerpt>): string {
  return found.pieces.map((piece) => piece.text).join('');
}

describe('excerpt()', () => {
  it('gives a short text whole, in pieces by clause and evidence', () => {
    const text = 'Kind staff, but the queue was endless.';
    const found = excerpt(text, { clause: { start: 16, end: 37 }, evidence: [{ start: 30, end: 37 }] });
    expect(found).toEqual({
      cutBefore: false,
      cutAfter: false,
      pieces: [
        { text: 'Kind staff, but ', inClause: false, evidence: false },
        { text: 'the queue was ', inClause: true, evidence: false },
        { text: 'endless', inClause: true, evidence: true },
        { text: '.', inClause: false, evidence: false },
      ],
    });
  });

  it('cuts a long text at spaces around the clause', () => {
    const text = `${'before '.repeat(200)}the middle speaks ${'after '.repeat(200)}`;
    const start = text.indexOf('the middle');
    const found = excerpt(text, { clause: { start, end: start + 17 }, evidence: [] });
    expect([found.cutBefore, found.cutAfter]).toEqual([true, true]);
    expect(joined(found)).toMatch(/^before .*the middle speaks after .*after$/);
    expect(joined(found).length).toBeLessThan(400);
  });

  it('shows the evidence of a clause that is far too long', () => {
    const text = `${'word '.repeat(2000)}endless ${'word '.repeat(2000)}`;
    const start = text.indexOf('endless');
    const found = excerpt(text, {
      clause: { start: 0, end: text.length },
      evidence: [{ start, end: start + 7 }],
    });
    expect(found.pieces.filter((piece) => piece.evidence).map((piece) => piece.text)).toEqual(['endless']);
  });

  it('never cuts inside a Thai syllable mark or a surrogate pair', () => {
    for (const text of ['น้ำ'.repeat(400), '😀'.repeat(400), 'e\u0301'.repeat(600)]) {
      const found = excerpt(text, { clause: { start: 500, end: 510 }, evidence: [{ start: 501, end: 502 }] });
      const whole = [...new Intl.Segmenter('th').segment(text)].map((part) => part.segment);
      const first = [...new Intl.Segmenter('th').segment(joined(found))][0]?.segment;
      expect(whole).toContain(first);
    }
  });

  it('is an unbroken part of the text for any spans', () => {
    const span = fc.record({ start: fc.nat(900), end: fc.nat(900) });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 800 }),
        span,
        fc.array(span),
        (text, clause, evidence) => {
          const found = excerpt(text, { clause, evidence });
          expect(text).toContain(joined(found));
          expect(found.cutBefore || text.startsWith(joined(found))).toBe(true);
          expect(found.cutAfter || text.endsWith(joined(found))).toBe(true);
          expect(joined(found).length).toBeLessThanOrEqual(480 + 2 * 160);
        },
      ),
    );
  });
});
