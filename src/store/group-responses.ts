import type { Response } from '../model/response.js';
import type { Row } from './database.js';
import { parseMention } from './parse-mention.js';
import { remember } from './remember.js';

interface OpenResponse {
  readonly respondent: string;
  readonly respondedAt: string;
  outcomes: Response['outcomes'];
  attributes: Response['attributes'];
  readonly mentions: Response['mentions'][number][];
  scores: number;
  scoreSum: number;
}

/** Reads the texts of a row; equal texts give one shared object. */
interface CellReader {
  readonly outcomes: (text: string) => Response['outcomes'];
  readonly attributes: (text: string) => Response['attributes'];
  readonly mention: (text: string) => Response['mentions'][number];
}

/**
 * Gathers rows of one mention each, ordered by (source, respondent, respondedAt, comment, position), into responses. The
 * first row of a comment tells of the comment. The sentiment of a response is the mean over its comments; outcomes and
 * attributes of its comments are joined.
 */
export async function* groupResponses(chunks: AsyncIterable<Row[]>): AsyncGenerator<Response> {
  const read: CellReader = {
    outcomes: remember((text) => JSON.parse(text)),
    attributes: remember((text) => JSON.parse(text)),
    mention: remember(parseMention),
  };
  let open: OpenResponse | null = null;
  for await (const rows of chunks) {
    for (const row of rows) {
      if (row.cells !== null) {
        const next = readComment(row, read);
        if (open !== null && next.respondent === open.respondent && next.respondedAt === open.respondedAt)
          join(open, next);
        else {
          if (open !== null) yield closeResponse(open);
          open = next;
        }
      }
      if (open !== null && row.mention !== null) open.mentions.push(read.mention(String(row.mention)));
    }
  }
  if (open !== null) yield closeResponse(open);
}

function readComment(row: Row, read: CellReader): OpenResponse {
  const [respondedAt = '', outcomes = '', attributes = ''] = String(row.cells).split('\u001d');
  return {
    respondent: String(row.respondent),
    respondedAt,
    outcomes: read.outcomes(outcomes),
    attributes: read.attributes(attributes),
    mentions: [],
    scores: row.score === null ? 0 : 1,
    scoreSum: Number(row.score),
  };
}

/** What was read is shared with other responses, so it is copied before anything is added. */
function join(open: OpenResponse, next: OpenResponse): void {
  open.outcomes = { ...open.outcomes, ...next.outcomes };
  open.attributes = { ...open.attributes, ...next.attributes };
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
