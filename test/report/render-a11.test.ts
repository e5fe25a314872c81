import { describe, expect, it } from '@jest/globals';
import type { InsightRecord, Mention } from '../../src/model/insight-record.js';
import { a11Head, a11Row } from '../../src/report/render-a11.js';

function mention(driver: string, polarity: Mention['polarity']): Mention {
  return { theme: `${driver}-theme`, driver, polarity, score: 0, start: 0, end: 1, evidence: [] };
}

function record(changes: Partial<InsightRecord> = {}): InsightRecord {
  return {
    schemaVersion: 1,
    source: 'desk',
    commentId: 'r7',
    respondent: 'r7',
    text: 'The clerk was kind',
    question: null,
    questionType: 'open',
    respondedAt: null,
    outcomes: {},
    attributes: {},
    content: 'informative',
    contentHash: '00',
    language: { code: 'en', confidence: 1 },
    sentiment: null,
    segments: [],
    mentions: [],
    emotions: [],
    effort: null,
    flags: [],
    redactions: {},
    issues: [],
    fingerprint: 'f',
    ...changes,
  };
}

function cells(...records: readonly InsightRecord[]): Record<string, unknown> {
  const row = a11Row(records);
  expect(row).toHaveLength(a11Head.length);
  return Object.fromEntries(a11Head.map((name, index) => [name, row[index]]));
}

const rated = (value: number, scaleMin = 1, scaleMax = 5) => ({ trust: { value, scaleMin, scaleMax } });

describe('the A-11 table', () => {
  it('begins with the columns of a Touchpoints export, in order', () => {
    expect(a11Head.slice(0, 17).join(',')).toBe(
      'external_id,question_1,positive_effectiveness,positive_ease,positive_efficiency,positive_transparency,positive_humanity,positive_employee,positive_other,negative_effectiveness,negative_ease,negative_efficiency,negative_transparency,negative_humanity,negative_employee,negative_other,question_4',
    );
    expect(a11Head.slice(17)).toHaveLength(14);
  });

  it('reads drivers from the text; high trust opens the positive list alone', () => {
    const row = cells(record({ outcomes: rated(4), mentions: [mention('employee', 'positive')] }));
    expect(row).toMatchObject({
      external_id: 'r7',
      question_1: 4,
      positive_employee: 1,
      positive_employee_source: 'text',
      positive_ease: 0,
      positive_ease_source: 'text',
      negative_ease: 'null',
      negative_ease_source: null,
      question_4: 'The clerk was kind',
    });
  });

  it.each([
    [rated(3), 'negative'],
    [rated(1), 'negative'],
    [rated(5), 'positive'],
    [rated(0, 0, 1), 'negative'],
    [rated(1, 0, 1), 'positive'],
  ])('%j opens the %s list', (outcomes, opened) => {
    const row = cells(record({ outcomes }));
    const closed = opened === 'positive' ? 'negative' : 'positive';
    expect([row[`${opened}_ease`], row[`${closed}_ease`]]).toEqual([0, 'null']);
  });

  it('keeps what the text says even where the list was not offered', () => {
    const row = cells(record({ outcomes: rated(5), mentions: [mention('ease', 'negative')] }));
    expect(row).toMatchObject({ negative_ease: 1, negative_ease_source: 'text', negative_other: 'null' });
  });

  it('puts boxes and text together, and says which it was', () => {
    const attributes = {
      positive_ease: '1',
      positive_other: '0',
      positive_employee: '1',
      positive_humanity: '0',
    };
    const mentions = [mention('employee', 'positive'), mention('humanity', 'positive')];
    expect(cells(record({ outcomes: rated(5), attributes, mentions }))).toMatchObject({
      positive_ease: 1,
      positive_ease_source: 'checkbox',
      positive_other: 0,
      positive_other_source: 'checkbox',
      positive_employee: 1,
      positive_employee_source: 'both',
      positive_humanity: 1,
      positive_humanity_source: 'text',
      // No box for it in this form.
      positive_efficiency: 'null',
      positive_efficiency_source: null,
      negative_ease: 'null',
    });
  });

  it('believes the boxes rather than the rating about which list was offered', () => {
    const row = cells(record({ outcomes: rated(5), attributes: { negative_ease: '0' } }));
    expect([row.negative_ease, row.positive_ease]).toEqual([0, 'null']);
  });

  it('takes the first outcome on 1 to 5 where there is no trust, else null', () => {
    const scale = { scaleMin: 1, scaleMax: 5 };
    const outcomes = { b: { value: 2, ...scale }, a: { value: 9, scaleMin: 0, scaleMax: 10 } };
    expect(cells(record({ outcomes })).question_1).toBe(2);
    const none = cells(record({ outcomes: { a: outcomes.a }, mentions: [mention('ease', 'positive')] }));
    expect([none.question_1, none.positive_ease, none.negative_ease]).toEqual(['null', 1, 'null']);
  });

  it('makes one row of the comments of a response', () => {
    const praise = record({
      commentId: 'r7/good',
      text: 'Kind',
      mentions: [mention('employee', 'positive')],
    });
    const blame = record({
      commentId: 'r7/bad',
      text: 'Slow',
      mentions: [mention('efficiency', 'negative')],
    });
    expect(cells(praise, blame)).toMatchObject({
      external_id: 'r7',
      positive_employee: 1,
      negative_efficiency: 1,
      question_4: 'Kind\nSlow',
    });
    expect(cells(blame).external_id).toBe('r7');
  });

  it('counts neither neutral mentions nor drivers of another frame', () => {
    const mentions = [mention('ease', 'neutral'), mention('constructor', 'positive')];
    const row = cells(record({ outcomes: rated(5), mentions }));
    expect(a11Head.slice(2, 9).map((name) => row[name])).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
