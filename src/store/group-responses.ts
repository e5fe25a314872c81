import type { Polarity } from '../model/insight-record.js';
import type { Response } from '../model/response.js';
import type { Row } from './database.js';
import { textOrNull } from './rows.js';

interface OpenResponse {
  readonly key: string;
  readonly respondent: string;
  readonly respondedAt: string | null;
  outcomes: Response['outcomes'];
  attributes: Response['attributes'];
  readonly mentions: Response['mentions'][number][];
  readonly scores: Map<number, number>;
}

/**
 * Gathers rows that are ordered by (source, respondent, respondedAt) into responses. The sentiment of a response is
 * the mean over its comments; outcomes and attributes of its comments are joined.
 */
export async function* groupResponses(chunks: AsyncIterable<Row[]>): AsyncGenerator<Response> {
  let open: OpenResponse | null = null;
  for await (const rows of chunks) {
    for (const row of rows) {
      const key = `${row.source}\n${row.respondent}\n${row.responded_at ?? ''}`;
      if (open === null || open.key !== key) {
        if (open !== null) yield closeResponse(open);
        open = startResponse(key, row);
      }
      addRow(open, row);
    }
  }
  if (open !== null) yield closeResponse(open);
}

function startResponse(key: string, row: Row): OpenResponse {
  return {
    key,
    respondent: `${row.source}\n${row.respondent}`,
    respondedAt: textOrNull(row.responded_at),
    outcomes: {},
    attributes: {},
    mentions: [],
    scores: new Map(),
  };
}

function addRow(open: OpenResponse, row: Row): void {
  const seq = Number(row.seq);
  if (!open.scores.has(seq)) {
    open.outcomes = { ...open.outcomes, ...JSON.parse(String(row.outcomes)) };
    open.attributes = { ...open.attributes, ...JSON.parse(String(row.attributes)) };
    open.scores.set(seq, row.score === null ? Number.NaN : Number(row.score));
  }
  if (row.theme !== null) {
    open.mentions.push({
      theme: String(row.theme),
      driver: String(row.driver),
      polarity: row.polarity as Polarity,
    });
  }
}

function closeResponse(open: OpenResponse): Response {
  const scores = [...open.scores.values()].filter((score) => !Number.isNaN(score));
  const sum = scores.reduce((total, score) => total + score, 0);
  return {
    respondent: open.respondent,
    outcomes: open.outcomes,
    sentimentScore: scores.length === 0 ? null : sum / scores.length,
    mentions: open.mentions,
    attributes: open.attributes,
    respondedAt: open.respondedAt,
  };
}
