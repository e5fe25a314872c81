import { describe, expect, it } from '@jest/globals';
import type { Response } from '../../src/model/response.js';
import { stringHash } from '../../src/model/string-hash.js';
import { createResponseDescription } from '../../src/run/describe-responses.js';
import type { DayCount } from '../../src/store/store.js';

function response(respondedAt: string | null, trust: number | null, sentimentScore: number | null): Response {
  return {
    person: stringHash('r'),
    outcomes: trust === null ? {} : { trust: { value: trust, scaleMin: 1, scaleMax: 5 } },
    sentimentScore,
    mentions: [],
    attributes: {},
    respondedAt,
  };
}

function described(responses: readonly Response[], days: readonly DayCount[] = []) {
  const description = createResponseDescription();
  for (const one of responses) description.add(one);
  return description.describe(days);
}

describe('createResponseDescription()', () => {
  it('counts each outcome with its mean and distribution', () => {
    const { outcomes } = described([response(null, 5, 0.5), response(null, 5, 0), response(null, 2, null)]);
    const distribution = [
      { value: 2, count: 1 },
      { value: 5, count: 2 },
    ];
    expect(outcomes).toEqual([{ name: 'trust', scaleMin: 1, scaleMax: 5, n: 3, mean: 4, distribution }]);
  });

  it('gathers weeks from Monday to Sunday', () => {
    // 2026-01-04 is a Sunday, 2026-01-05 a Monday.
    const { timeline, period } = described(
      [
        response('2026-01-04', 2, -0.5),
        response('2026-01-05', 4, 0.5),
        response('2026-01-11T23:59:00Z', 5, 0.1),
        response('2026-02-02', 3, null),
      ],
      [
        { day: '2026-01-04', polarities: { positive: 0, neutral: 0, negative: 1 } },
        { day: '2026-01-05', polarities: { positive: 2, neutral: 1, negative: 0 } },
        { day: '2026-01-11', polarities: { positive: 0, neutral: 0, negative: 1 } },
      ],
    );
    expect(timeline.map(({ period: week, comments }) => [week, comments])).toEqual([
      ['2025-12-29', 1],
      ['2026-01-05', 4],
      ['2026-02-02', 0],
    ]);
    expect(timeline[1]?.netSentiment).toBe(0.25);
    expect(timeline[1]?.outcomeMeans).toEqual({ trust: 4.5 });
    expect(period).toEqual({ from: '2026-01-04', to: '2026-02-02' });
  });

  it('goes day by day where there are few', () => {
    const { timeline } = described([response('2026-01-15', 2, 0), response('2026-01-17', 4, 0)]);
    expect(timeline.map((point) => point.period)).toEqual(['2026-01-15', '2026-01-17']);
  });

  it('turns to months where weeks would be too many', () => {
    const { timeline } = described([response('2025-01-15', 2, 0), response('2026-03-31', 4, 0)]);
    expect(timeline.map((point) => point.period)).toEqual(['2025-01-01', '2026-03-01']);
  });

  it('has no course where dates are missing, and leaves responses without outcomes out of the means', () => {
    expect(described([response(null, 3, 0), response('not a date', null, null)])).toMatchObject({
      responses: 2,
      timeline: [],
      period: { from: null, to: null },
      outcomes: [{ n: 1, mean: 3 }],
    });
  });
});
