import { describe, expect, it } from '@jest/globals';
import { headline } from '../../src/report/headline.js';
import { fixtureDriverReport, fixtureEmptyReport, fixtureSentimentReport } from './fixture-driver-report.js';
import { fixtureModel } from './fixture-model.js';

describe('headline()', () => {
  it('says the balance of praise and blame and the clearest driver', () => {
    expect(headline(fixtureModel())).toBe(
      'Praise outweighs blame: of 100 comments, 45 are positive and 38 negative. The complaints that go most with ' +
        'lower trust are about efficiency: 0.21 points on 1 to 5, the other themes being equal.',
    );
  });

  it('falls back to the most frequent complaint', () => {
    const reports = [fixtureEmptyReport('insufficient_data'), fixtureSentimentReport()];
    expect(headline(fixtureModel({ driverReports: reports }))).toContain(
      'The most frequent complaint is about waiting time (163 comments).',
    );
  });

  it('leaves out drivers that a test has not shown', () => {
    const report = fixtureDriverReport();
    const unclear = {
      ...report,
      drivers: report.drivers.map((driver) => ({
        ...driver,
        verdict: 'unclear' as const,
        test: { f: 1, df1: 2, df2: 48, p: 0.4, q: 0.6 },
      })),
    };
    expect(headline(fixtureModel({ driverReports: [unclear] }))).not.toContain('go most with');
  });

  it('owns up to an estimate without an interval', () => {
    const report = fixtureDriverReport();
    const bare = {
      ...report,
      drivers: report.drivers.map((driver) => ({
        ...driver,
        verdict: 'unclear' as const,
        test: null,
        opportunity: { ...driver.opportunity, low: null, high: null },
      })),
    };
    expect(headline(fixtureModel({ driverReports: [bare] }))).toContain('(an estimate without an interval)');
  });

  it.each([
    [
      { positive: 20, neutral: 10, negative: 70 },
      -0.5,
      'Blame outweighs praise: of 100 comments, 20 are positive and 70 negative.',
    ],
    [{ positive: 41, neutral: 20, negative: 39 }, 0.02, 'Praise and blame balance:'],
    [{ positive: 0, neutral: 0, negative: 0 }, null, '853 comments came in; none of them could be scored.'],
  ])('reads %p', (polarity, netSentiment, sentence) => {
    const totals = { ...fixtureModel().totals, polarity, netSentiment };
    expect(headline(fixtureModel({ totals }))).toContain(sentence);
  });
});
