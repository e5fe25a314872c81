import { readTable, tableError } from '../language/read-table.js';
import { type QuestionType, questionTypeSchema } from '../model/comment.js';

/** The data file of the question cues. */
export function questionCuesFile(): URL {
  return new URL('./data/question-cues.tsv', import.meta.url);
}

/**
 * Makes the function that decides what a question asks for: the stated type, or where that is `open`, what the words
 * of the question say.
 */
export function createQuestionTypes(): (question: string | null, stated: QuestionType) => QuestionType {
  const url = questionCuesFile();
  const cues = readTable(url, ['cue', 'type']).map((row) => {
    const type = questionTypeSchema.safeParse(row.cells.type);
    if (!type.success) throw tableError(url.pathname, row.line, 'the type must be praise, improve or open');
    return { cue: row.cells.cue ?? '', type: type.data };
  });
  const known = new Map<string, QuestionType>();
  return function questionTypeOf(question, stated) {
    if (stated !== 'open' || question === null) return stated;
    const remembered = known.get(question);
    if (remembered !== undefined) return remembered;
    const padded = ` ${question.toLowerCase().replace(/[^\p{L}\p{M}\p{N}/]+/gu, ' ')} `;
    const type = cues.find(({ cue }) => padded.includes(isThai(cue) ? cue : ` ${cue}`))?.type ?? 'open';
    if (known.size < 1000) known.set(question, type);
    return type;
  };
}

function isThai(cue: string): boolean {
  return /[\u0e00-\u0e7f]/.test(cue);
}
