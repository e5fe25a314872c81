import type { Response } from '../model/response.js';
import type { Row } from './database.js';
import { parseMentions } from './parse-mentions.js';
import { remember } from './remember.js';

interface OpenResponse {
  readonly respondent: string;
  readonly respondedAt: string;
  outcomes: Response['outcomes'];
  attributes: Response['attributes'];
  mentions: Response['mentions'];
  scores: number;
  scoreSum: number;
}

/** Reads the texts of a row; equal texts give one shared object. */
interface CellReader {
  readonly outcomes: (text: string) => Response['outcomes'];
  readonly attributes: (text: string) => Response['attributes'];
  readonly mentions: (text: string) => Response['mentions'];
}

/**
 * Gathers rows of one comment each, ordered by (source, respondent, respondedAt), into responses. The sentiment of a
 * response is the mean over its comments; outcomes and attributes of its comments are joined.
 */
export async function* groupResponses(chunks: AsyncIterable<Row[]>): AsyncGenerator<Response> {
  const read: CellReader = {
    outcomes: remember((text) => JSON.parse(text)),
    attributes: remember((text) => JSON.parse(text)),
    mentions: parseMentions(),
  };
  let open: OpenResponse | null = null;
  for await (const rows of chunks) {
    for (const row of rows) {
      const next = readRow(row, read);
      if (open !== null && next.respondent === open.respondent && next.respondedAt === open.respondedAt) {
        join(open, next);
        continue;
      }
      if (open !== null) yield closeResponse(open);
      open = next;
    }
  }
  if (open !== null) yield closeResponse(open);
}

function readRow(row: Row, read: CellReader): OpenResponse {
  const [respondedAt = '', outcomes = '', attributes = '', mentions = ''] = String(row.cells).split('\u001d');
  return {
    respondent: String(row.respondent),
    respondedAt,
    outcomes: read.outcomes(outcomes),
    attributes: read.attributes(attributes),
    mentions: read.mentions(mentions),
    scores: row.score === null ? 0 : 1,
    scoreSum: Number(row.score),
  };
}

/** What was read is shared with other responses, so it is copied before anything is added. */
function join(open: OpenResponse, next: OpenResponse): void {
  open.outcomes = { ...open.outcomes, ...next.outcomes };
  open.attributes = { ...open.attributes, ...next.attributes };
  open.mentions = [...open.mentions, ...next.mentions];
  open.scores += next.scores;
  open.scoreSum += next.scoreSum;
}

function closeResponse(open: OpenResponse): Response {
  return {
    respondent: open.respondent,
    outcomes: open.outcomes,
    sentimentScore: open.scores === 0 ? null : open.scoreSum / open.scores,
    mentions: open.mentions,
    attributes: open.attributes,
    respondedAt: open.respondedAt === '' ? null : open.respondedAt,
  };
}
