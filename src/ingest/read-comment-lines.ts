import { z } from 'zod';
import { type Outcome, questionTypeSchema } from '../model/comment.js';
import type { RawComment } from '../model/raw-comment.js';
import type { Reject } from '../model/reject.js';

const MAX_TEXT = 100_000;
/** Room for a text at the limit with every character escaped; a longer line is not held in memory. */
const MAX_LINE = 1_500_000;

const key = z.union([z.string(), z.number()]).transform(String);
const commentLineSchema = z.object({
  text: z.string(),
  id: key.nullish(),
  question: z.string().nullish(),
  questionType: questionTypeSchema.nullish(),
  lang: z.string().nullish(),
  respondent: key.nullish(),
  date: z.string().nullish(),
  rating: z.number().nullish(),
});

/** One line of input: a comment, or why it is none. */
export type CommentLine = { readonly comment: RawComment } | { readonly reject: Reject };

/**
 * Comments as JSON lines: `{"text": ...}` with `id, question, questionType, lang, respondent, date, rating` where
 * known; other keys are ignored and blank lines passed over. A line that is no comment is told apart, in its place.
 */
export async function* readCommentLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<CommentLine[]> {
  const decoder = new TextDecoder('utf-8');
  let line = 0;
  let rest = '';
  let skipping = false;
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    const found: CommentLine[] = [];
    for (const text of lines) {
      line++;
      if (skipping) found.push(tooLong(file, line));
      else if (text.trim() !== '') found.push(parseLine(text, file, line));
      skipping = false;
    }
    if (rest.length > MAX_LINE) {
      skipping = true;
      rest = '';
    }
    yield found;
  }
  rest += decoder.decode();
  if (skipping) yield [tooLong(file, line + 1)];
  else if (rest.trim() !== '') yield [parseLine(rest, file, line + 1)];
}

function parseLine(text: string, file: string, line: number): CommentLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return rejected(file, line, {
      code: 'malformed_row',
      message: 'Expected a line of JSON, found a syntax error',
    });
  }
  const parsed = commentLineSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const column = issue?.path.join('.') || null;
    const code = column === null ? 'not_an_object' : 'malformed_row';
    return rejected(file, line, {
      code,
      column,
      message: issue?.message ?? 'Expected an object with a text',
    });
  }
  const { data } = parsed;
  if (data.text.length > MAX_TEXT) return tooLong(file, line);
  return {
    comment: {
      file,
      line,
      source: 'input',
      commentId: data.id ?? String(line),
      respondent: data.respondent ?? null,
      text: data.text,
      question: data.question ?? null,
      questionType: data.questionType ?? 'open',
      respondedAt: data.date ?? null,
      language: data.lang ?? null,
      outcomes: data.rating == null ? {} : { rating: ratingOutcome(data.rating) },
      attributes: {},
    },
  };
}

/** The commonest scale the number fits: 1 to 5, 0 to 10, 0 to 100; its own value where none does. */
function ratingOutcome(value: number): Outcome {
  if (value >= 1 && value <= 5) return { value, scaleMin: 1, scaleMax: 5 };
  if (value >= 0 && value <= 10) return { value, scaleMin: 0, scaleMax: 10 };
  if (value >= 0 && value <= 100) return { value, scaleMin: 0, scaleMax: 100 };
  return { value, scaleMin: Math.min(0, value), scaleMax: Math.max(0, value) };
}

function tooLong(file: string, line: number): CommentLine {
  const message = `Expected at most ${MAX_TEXT.toLocaleString('en-US')} characters, found more`;
  return rejected(file, line, { code: 'cell_too_long', column: 'text', message });
}

function rejected(
  file: string,
  line: number,
  why: Pick<Reject, 'code' | 'message'> & { column?: string | null },
): CommentLine {
  return {
    reject: { file, line, column: why.column ?? null, code: why.code, message: why.message, rejected: true },
  };
}
