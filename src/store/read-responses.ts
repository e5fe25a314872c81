import type { Polarity } from '../model/insight-record.js';
import type { Response, ResponseMention } from '../model/response.js';
import { stringHash } from '../model/string-hash.js';
import type { Columns, Database, Value } from './database.js';
import { personKey } from './rows.js';
import { at, mentionKinds, responsesQuery, WORD } from './sql/responses.js';

/** A row of the query, which is a comment. */
interface CommentRow {
  readonly columns: Columns;
  readonly row: number;
}

interface OpenResponse {
  readonly first: CommentRow;
  readonly person: number;
  readonly day: string;
  outcomes: Response['outcomes'];
  attributes: Response['attributes'];
  scores: number;
  scoreSum: number;
  /** A bit for every kind of mention. */
  readonly words: number[];
}

/** Reads JSON texts that repeat; what was read is shared between responses. */
interface CellReader {
  readonly outcomes: (comment: CommentRow) => Response['outcomes'];
  readonly attributes: (comment: CommentRow) => Response['attributes'];
}

/**
 * The responses of a store in chunks: comments of one source, respondent and time. The sentiment of a response is the
 * mean over its comments; outcomes and attributes of its comments are joined, the later before the earlier. Attributes
 * are read only where they are asked for.
 */
export async function* readResponses(
  database: Database,
  { attributes }: { attributes: boolean },
): AsyncGenerator<Response[]> {
  await database.refreshStatistics(['insight', 'mention']);
  const kinds = await readMentionKinds(database);
  const { sql, values } = responsesQuery(kinds, { attributes });
  const wordCount = Math.ceil(kinds.length / WORD);
  const none = {};
  const read: CellReader = {
    outcomes: readRepeated(at.outcomes),
    attributes: attributes ? readRepeated(at.words + wordCount) : () => none,
  };
  let open: OpenResponse | null = null;
  for await (const columns of database.streamColumns(sql, values)) {
    const closed: Response[] = [];
    for (let row = 0; row < columns.length; row++) {
      const comment = { columns, row };
      if (open !== null && belongs(comment, open)) join(open, comment, read);
      else {
        if (open !== null) closed.push(closeResponse(open, kinds));
        open = openResponse(comment, read);
      }
      for (let word = 0; word < wordCount; word++)
        open.words[word] = (open.words[word] ?? 0) | (columns.value(at.words + word, row) as number);
    }
    yield closed;
  }
  if (open !== null) yield [closeResponse(open, kinds)];
}

async function readMentionKinds(database: Database): Promise<ResponseMention[]> {
  const rows = await database.rows(mentionKinds);
  return rows.map(({ theme, driver, polarity }) => ({
    theme: String(theme),
    driver: String(driver),
    polarity: polarity as Polarity,
  }));
}

/** What costs most to fetch is looked at last. */
function belongs(comment: CommentRow, open: OpenResponse): boolean {
  return (
    personOf(comment) === open.person &&
    textAt(at.day, comment) === open.day &&
    [at.source, at.respondent, at.time].every(
      (column) => textAt(column, comment) === textAt(column, open.first),
    )
  );
}

function personOf(comment: CommentRow): number {
  const hash = comment.columns.value(at.person, comment.row) as number | null;
  if (hash !== null) return hash >>> 0;
  return stringHash(personKey(textAt(at.source, comment), textAt(at.respondent, comment)));
}

function textAt(column: number, { columns, row }: CommentRow): string {
  return String(columns.value(column, row));
}

function openResponse(comment: CommentRow, read: CellReader): OpenResponse {
  const open = {
    first: comment,
    person: personOf(comment),
    day: textAt(at.day, comment),
    outcomes: read.outcomes(comment),
    attributes: read.attributes(comment),
    scores: 0,
    scoreSum: 0,
    words: [],
  };
  addScore(open, comment);
  return open;
}

/** What was read is shared with other responses, so it is copied before anything is added. */
function join(open: OpenResponse, comment: CommentRow, read: CellReader): void {
  open.outcomes = { ...open.outcomes, ...read.outcomes(comment) };
  open.attributes = { ...open.attributes, ...read.attributes(comment) };
  addScore(open, comment);
}

function addScore(open: Pick<OpenResponse, 'scores' | 'scoreSum'>, { columns, row }: CommentRow): void {
  const score = columns.value(at.score, row) as number;
  if (Number.isNaN(score)) return;
  open.scores += 1;
  open.scoreSum += score;
}

function closeResponse(open: OpenResponse, kinds: readonly ResponseMention[]): Response {
  return {
    person: open.person,
    outcomes: open.outcomes,
    sentimentScore: open.scores === 0 ? null : open.scoreSum / open.scores,
    mentions: mentionsOf(open.words, kinds),
    attributes: open.attributes,
    respondedAt: open.day === '' ? null : open.day,
  };
}

function mentionsOf(words: readonly number[], kinds: readonly ResponseMention[]): ResponseMention[] {
  const mentions: ResponseMention[] = [];
  for (let word = 0; word < words.length; word++) {
    for (let bits = words[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const kind = kinds[word * WORD + 31 - Math.clz32(bits & -bits)];
      if (kind !== undefined) mentions.push(kind);
    }
  }
  return mentions;
}

/** Texts that are remembered; with more, all are forgotten, so that memory is bounded. */
const REMEMBERED = 5_000;

function readRepeated<T>(column: number): (comment: CommentRow) => T {
  const known = new Map<Value, T>();
  return (comment) => {
    const key = comment.columns.value(column, comment.row);
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const value: T = JSON.parse(textAt(column + 1, comment));
    known.set(key, value);
    return value;
  };
}
