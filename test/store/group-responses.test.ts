import { describe, expect, it } from '@jest/globals';
import type { Response } from '../../src/model/response.js';
import type { Row } from '../../src/store/database.js';
import { groupResponses } from '../../src/store/group-responses.js';

interface Cells {
  readonly respondent: string;
  readonly date?: string;
  readonly score?: number | null;
  readonly outcomes?: object;
  readonly attributes?: object;
  readonly mentions?: readonly (readonly [theme: string, polarity: string])[];
}

/** The rows of a comment: one a mention, or one without. */
function rows({
  respondent,
  date = '',
  score = null,
  outcomes = {},
  attributes = {},
  mentions = [],
}: Cells): Row[] {
  const cells = [date, JSON.stringify(outcomes), JSON.stringify(attributes)].join('\u001d');
  const texts = mentions.map(([theme, polarity]) => [theme, `${theme}-driver`, polarity].join('\u001f'));
  return [texts[0] ?? null, ...texts.slice(1)].map((mention, position) =>
    position === 0
      ? { respondent: `s\n${respondent}`, cells, score, mention }
      : { respondent: null, cells: null, score: null, mention },
  );
}

async function group(...chunks: Row[][]): Promise<Response[]> {
  async function* stream() {
    yield* chunks;
  }
  const responses: Response[] = [];
  for await (const response of groupResponses(stream())) responses.push(response);
  return responses;
}

describe('groupResponses()', () => {
  it('joins comments of one respondent and time, across chunks', async () => {
    const a = { value: 2, scaleMin: 1, scaleMax: 5 };
    const first = rows({ respondent: 'r', date: '2026-01-02', score: 0.5, outcomes: { a } });
    const second = rows({
      respondent: 'r',
      date: '2026-01-02',
      score: -1,
      attributes: { office: 'N\u001dW' },
    });
    expect(await group(first, second)).toEqual([
      {
        respondent: 's\nr',
        outcomes: { a },
        attributes: { office: 'N\u001dW' },
        mentions: [],
        sentimentScore: -0.25,
        respondedAt: '2026-01-02',
      },
    ]);
  });

  it('parts other respondents and other times; without scores and dates there is null', async () => {
    const responses = await group(
      rows({ respondent: 'r' }),
      rows({ respondent: 'r', date: '2026-01-02', score: 0 }),
      rows({ respondent: 'q', date: '2026-01-02' }),
    );
    expect(responses.map(({ respondedAt }) => respondedAt)).toEqual([null, '2026-01-02', '2026-01-02']);
    expect(responses.map(({ sentimentScore }) => sentimentScore)).toEqual([null, 0, null]);
  });

  it('keeps mentions in their order, comment after comment, and cut by a chunk', async () => {
    const first = rows({
      respondent: 'r',
      mentions: [
        ['a', 'positive'],
        ['b', 'negative'],
        ['c', 'neutral'],
      ],
    });
    const second = rows({ respondent: 'r', mentions: [['d', 'positive']] });
    const [response] = await group(first.slice(0, 2), [...first.slice(2), ...second]);
    expect(response?.mentions).toEqual([
      { theme: 'a', driver: 'a-driver', polarity: 'positive' },
      { theme: 'b', driver: 'b-driver', polarity: 'negative' },
      { theme: 'c', driver: 'c-driver', polarity: 'neutral' },
      { theme: 'd', driver: 'd-driver', polarity: 'positive' },
    ]);
  });

  it('does not mix responses whose cells are equal text', async () => {
    const outcomes = { a: { value: 2, scaleMin: 1, scaleMax: 5 } };
    const [, second] = await group([
      ...rows({ respondent: 'q', outcomes, mentions: [['a', 'positive']] }),
      ...rows({ respondent: 'q', attributes: { office: 'North' }, mentions: [['b', 'negative']] }),
      ...rows({ respondent: 'r', outcomes, mentions: [['a', 'positive']] }),
    ]);
    expect(second).toMatchObject({ outcomes, attributes: {} });
    expect(second?.mentions).toHaveLength(1);
  });
});
