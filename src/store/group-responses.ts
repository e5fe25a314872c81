import type { Polarity } from '../model/insight-record.js';
import type { Response } from '../model/response.js';
import type { Row } from './database.js';
import { textOrNull } from './rows.js';

type Mentions = Response['mentions'];

interface OpenResponse {
  readonly source: string;
  readonly respondent: string;
  readonly respondedAt: string | null;
  outcomes: Response['outcomes'];
  attributes: Response['attributes'];
  mentions: Mentions;
  scores: number;
  scoreSum: number;
}

/** Reads the texts of a row; equal texts give one shared object. */
interface CellReader {
  readonly outcomes: (text: string) => Response['outcomes'];
  readonly attributes: (text: string) => Response['attributes'];
  readonly mentions: (text: string) => Mentions;
}

/**
 * Gathers rows of one comment each, ordered by (source, respondent, respondedAt), into responses. The sentiment of a
 * response is the mean over its comments; outcomes and attributes of its comments are joined.
 */
export async function* groupResponses(chunks: AsyncIterable<Row[]>): AsyncGenerator<Response> {
  const read: CellReader = {
    outcomes: remember((text) => JSON.parse(text)),
    attributes: remember((text) => JSON.parse(text)),
    mentions: remember(parseMentions),
  };
  let open: OpenResponse | null = null;
  for await (const rows of chunks) {
    for (const row of rows) {
      if (open !== null && belongsTo(open, row)) {
        joinRow(open, row, read);
        continue;
      }
      if (open !== null) yield closeResponse(open);
      open = startResponse(row, read);
    }
  }
  if (open !== null) yield closeResponse(open);
}

function belongsTo(open: OpenResponse, row: Row): boolean {
  return (
    row.respondent === open.respondent &&
    row.source === open.source &&
    textOrNull(row.responded_at) === open.respondedAt
  );
}

function startResponse(row: Row, read: CellReader): OpenResponse {
  return {
    source: String(row.source),
    respondent: String(row.respondent),
    respondedAt: textOrNull(row.responded_at),
    outcomes: read.outcomes(String(row.outcomes)),
    attributes: read.attributes(String(row.attributes)),
    mentions: mentionsOf(row, read),
    scores: row.score === null ? 0 : 1,
    scoreSum: Number(row.score),
  };
}

/** What was read is shared with other responses, so it is copied before anything is added. */
function joinRow(open: OpenResponse, row: Row, read: CellReader): void {
  open.outcomes = { ...open.outcomes, ...read.outcomes(String(row.outcomes)) };
  open.attributes = { ...open.attributes, ...read.attributes(String(row.attributes)) };
  open.mentions = [...open.mentions, ...mentionsOf(row, read)];
  if (row.score === null) return;
  open.scores += 1;
  open.scoreSum += Number(row.score);
}

const none: Mentions = [];

function mentionsOf({ mentions }: Row, read: CellReader): Mentions {
  return typeof mentions === 'string' ? read.mentions(mentions) : none;
}

/** Mentions in the order of their positions. */
function parseMentions(text: string): Mentions {
  return text
    .split('\u001e')
    .map((mention) => {
      const [position, theme = '', driver = '', polarity] = mention.split('\u001f');
      return { position: Number(position), theme, driver, polarity: polarity as Polarity };
    })
    .sort((a, b) => a.position - b.position)
    .map(({ theme, driver, polarity }) => ({ theme, driver, polarity }));
}

function closeResponse(open: OpenResponse): Response {
  return {
    respondent: `${open.source}\n${open.respondent}`,
    outcomes: open.outcomes,
    sentimentScore: open.scores === 0 ? null : open.scoreSum / open.scores,
    mentions: open.mentions,
    attributes: open.attributes,
    respondedAt: open.respondedAt,
  };
}

/** Texts that are remembered; with more, all are forgotten, so that memory is bounded. */
const REMEMBERED = 20_000;

/** Few texts come again and again: each is parsed once. */
function remember<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const value = parse(text);
    known.set(text, value);
    return value;
  };
}
