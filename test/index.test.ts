import { describe, expect, it } from '@jest/globals';
import * as undertone from '../src/index.js';

describe('the public API', () => {
  it('exposes exactly these names', () => {
    expect(Object.keys(undertone).sort()).toEqual([
      'UndertoneError',
      'analyzeComment',
      'commentInputSchema',
      'commentSchema',
      'createAnalyzer',
      'driverReportSchema',
      'encodeModel',
      'insightRecordSchema',
      'learnModel',
      'loadCorrections',
      'loadModel',
      'loadSettings',
      'openStore',
      'parseCorrections',
      'rejectSchema',
      'reportModelSchema',
      'run',
      'runSummarySchema',
      'settingsSchema',
      'themePackSchema',
    ]);
  });

  it('analyzes a comment to a valid record, with personal data masked', () => {
    const record = undertone.analyzeComment({ text: 'The staff were kind. Mail me: ann@example.org', id: 7 });
    expect(undertone.insightRecordSchema.parse(record)).toEqual(record);
    expect(record).toMatchObject({
      commentId: '7',
      sentiment: { polarity: 'positive' },
      redactions: { EMAIL: 1 },
    });
    expect(record.text).not.toContain('ann@example.org');
  });

  it('analyzes many at once as it analyzes each alone', () => {
    const { analyze, analyzeAll } = undertone.createAnalyzer();
    const inputs = ['The clerk was kind.', 'รอนานมาก', ''].map((text, id) => ({ text, id }));
    expect(analyzeAll(inputs)).toEqual(inputs.map(analyze));
  });
});
