import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { InsightRecord, Mention } from '../../src/model/insight-record.js';
import { renderInsightsCsv } from '../../src/report/render-insights-csv.js';

function mention(theme: string, polarity: Mention['polarity']): Mention {
  return { theme, driver: 'efficiency', polarity, score: 0.5, start: 0, end: 4, evidence: [] };
}

const record: InsightRecord = {
  schemaVersion: 1,
  source: 'desk',
  commentId: 'c1',
  respondent: null,
  text: '=a long queue,\nbut a kind clerk',
  question: null,
  questionType: 'open',
  respondedAt: '2024-06-03',
  outcomes: { trust: { value: 2, scaleMin: 1, scaleMax: 5 } },
  attributes: { office: 'North' },
  content: 'informative',
  contentHash: '00',
  language: { code: 'en', confidence: 0.9 },
  sentiment: {
    polarity: 'negative',
    mixed: true,
    score: -0.25,
    confidence: 0.6,
    probabilities: { positive: 0.3, neutral: 0.1, negative: 0.6 },
  },
  segments: [],
  mentions: [
    mention('waiting-time', 'negative'),
    mention('waiting-time', 'negative'),
    mention('queue', 'negative'),
    mention('staff', 'positive'),
  ],
  emotions: [{ name: 'anger', intensity: 0.4 }],
  effort: null,
  flags: ['thanks', 'question'],
  redactions: { email: 2 },
  issues: [{ stage: 'language', code: 'short', message: '' }],
  fingerprint: 'f0',
};

function read(csv: string): readonly Record<string, string>[] {
  return parse(csv, { columns: true }) as Record<string, string>[];
}

describe('renderInsightsCsv()', () => {
  it('flattens a record', () => {
    const [row] = read(renderInsightsCsv([record]));
    expect(row).toMatchObject({
      comment_id: 'c1',
      respondent: '',
      text: "'=a long queue,\nbut a kind clerk",
      content: 'informative',
      language: 'en',
      polarity: 'negative',
      mixed: 'true',
      score: '-0.25',
      themes_praised: 'staff',
      themes_blamed: 'waiting-time; queue',
      themes_neutral: '',
      drivers_blamed: 'efficiency',
      emotions: 'anger',
      effort: '',
      flags: 'thanks; question',
      masked: 'email 2',
      issues: 'language.short',
      'outcome.trust': '2',
      'attribute.office': 'North',
    });
  });

  it('has a column for every outcome and attribute, empty where a record has none', () => {
    const other = {
      ...record,
      commentId: 'c2',
      outcomes: {},
      attributes: { constructor: 'x' },
      sentiment: null,
    };
    const rows = read(renderInsightsCsv([record, other]));
    expect(rows[1]).toMatchObject({ 'outcome.trust': '', 'attribute.constructor': 'x', score: '' });
    expect(rows[0]).toMatchObject({ 'attribute.constructor': '', 'attribute.office': 'North' });
  });

  it('is the head alone without records', () => {
    expect(renderInsightsCsv([]).split('\n')).toHaveLength(2);
  });
});
