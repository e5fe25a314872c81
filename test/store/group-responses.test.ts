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
  readonly mentions?: readonly (readonly [position: number, theme: string, polarity: string])[];
}

function row({
  respondent,
  date = '',
  score = null,
  outcomes = {},
  attributes = {},
  mentions = [],
}: Cells): Row {
  const fields = mentions.map(([position, theme, polarity]) =>
    [position, theme, `${theme}-driver`, polarity].join('\u001f'),
  );
  const cells = [date, JSON.stringify(outcomes), JSON.stringify(attributes), fields.join('\u001e')];
  return { respondent: `s\n${respondent}`, score, cells: cells.join('\u001d') };
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
    const first = row({ respondent: 'r', date: '2026-01-02', score: 0.5, outcomes: { a } });
    const second = row({
      respondent: 'r',
      date: '2026-01-02',
      score: -1,
      attributes: { office: 'N\u001dW' },
    });
    expect(await group([first], [second])).toEqual([
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
    const rows = [
      row({ respondent: 'r' }),
      row({ respondent: 'r', date: '2026-01-02', score: 0 }),
      row({ respondent: 'q', date: '2026-01-02' }),
    ];
    const responses = await group(rows);
    expect(responses.map(({ respondedAt }) => respondedAt)).toEqual([null, '2026-01-02', '2026-01-02']);
    expect(responses.map(({ sentimentScore }) => sentimentScore)).toEqual([null, 0, null]);
  });

  it('puts mentions in the order of their positions, comment after comment', async () => {
    const rows = [
      row({
        respondent: 'r',
        mentions: [
          [10, 'c', 'neutral'],
          [2, 'b', 'negative'],
          [0, 'a', 'positive'],
        ],
      }),
      row({ respondent: 'r', mentions: [[0, 'd', 'positive']] }),
    ];
    const [response] = await group(rows);
    expect(response?.mentions).toEqual([
      { theme: 'a', driver: 'a-driver', polarity: 'positive' },
      { theme: 'b', driver: 'b-driver', polarity: 'negative' },
      { theme: 'c', driver: 'c-driver', polarity: 'neutral' },
      { theme: 'd', driver: 'd-driver', polarity: 'positive' },
    ]);
  });

  it('does not mix responses whose cells are equal text', async () => {
    const outcomes = { a: { value: 2, scaleMin: 1, scaleMax: 5 } };
    const rows = [
      row({ respondent: 'q', outcomes, mentions: [[0, 'a', 'positive']] }),
      row({ respondent: 'q', attributes: { office: 'North' }, mentions: [[0, 'b', 'negative']] }),
      row({ respondent: 'r', outcomes, mentions: [[0, 'a', 'positive']] }),
    ];
    const [, second] = await group(rows);
    expect(second).toMatchObject({ outcomes, attributes: {} });
    expect(second?.mentions).toHaveLength(1);
  });
});
