import { commentInputSchema } from '../model/comment-input.js';
import type { RawComment } from '../model/raw-comment.js';
import type { Reject } from '../model/reject.js';
import { readCommentInput } from './read-comment-input.js';

const MAX_TEXT = 100_000;
/** Room for a text at the limit with every character escaped; a longer line is not held in memory. */
const MAX_LINE = 1_500_000;

/** One line of input: a comment, or why it is none. */
export type CommentLine = { readonly comment: RawComment } | { readonly reject: Reject };

/**
 * Comments as JSON lines (see `CommentInput`), UTF-8. Blank lines are passed over. A line that is no comment is told
 * apart, in its place.
 */
export async function* readCommentLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<CommentLine[]> {
  const decoder = new TextDecoder('utf-8');
  let line = 0;
  let rest = '';
  let skipping = false;
  const take = (text: string): CommentLine[] => {
    line++;
    const wasSkipping = skipping;
    skipping = false;
    if (wasSkipping) return [tooLong(file, line)];
    return text.trim() === '' ? [] : [parseLine(text, file, line)];
  };
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines.flatMap(take);
    if (rest.length > MAX_LINE) {
      skipping = true;
      rest = '';
    }
  }
  yield take(rest + decoder.decode());
}

function parseLine(text: string, file: string, line: number): CommentLine {
  const reject = (code: Reject['code'], message: string, column: string | null = null): CommentLine => ({
    reject: { file, line, column, code, message, rejected: true },
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return reject('malformed_row', 'Expected a line of JSON, found a syntax error');
  }
  const parsed = commentInputSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const column = issue?.path.join('.') || null;
    return reject(
      column === null ? 'not_an_object' : 'malformed_row',
      issue?.message ?? 'Expected a text',
      column,
    );
  }
  if (parsed.data.text.length > MAX_TEXT) return tooLong(file, line);
  return { comment: readCommentInput(parsed.data, { file, line }) };
}

function tooLong(file: string, line: number): CommentLine {
  const message = `Expected at most ${MAX_TEXT.toLocaleString('en-US')} characters, found more`;
  return { reject: { file, line, column: 'text', code: 'cell_too_long', message, rejected: true } };
}
