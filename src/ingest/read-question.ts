import type { QuestionType } from '../model/comment.js';
import type { Column } from './export-layout.js';

export interface AskedQuestion {
  readonly question: string | null;
  readonly questionType: QuestionType;
}

const mostQuestions = 1000;
const types: readonly string[] = ['praise', 'improve', 'open'];

/**
 * Makes the function that tells what a row was asked, from the cell with its question and the cell with the type of it.
 * What the settings say of the comment column goes first, then the row, then the guess for the column.
 */
export function createQuestionReader(
  questionTypeOf: (question: string) => QuestionType,
): (column: Column, cells: { readonly question: string; readonly questionType: string }) => AskedQuestion {
  const known = new Map<string, AskedQuestion>();

  function ask(question: string): AskedQuestion {
    const found = known.get(question);
    if (found !== undefined) return found;
    // A copy, so that the table of questions does not keep whole pieces of the file alive.
    const copy = Buffer.from(question).toString();
    const asked = { question: copy.replace(/\s+/g, ' '), questionType: questionTypeOf(copy) };
    if (known.size < mostQuestions) known.set(copy, asked);
    return asked;
  }

  return (column, cells) => {
    const asked = cells.question.trim() === '' ? column : ask(cells.question.trim());
    const stated = cells.questionType.trim().toLowerCase();
    if (column.questionTypeSet) return { question: asked.question, questionType: column.questionType };
    if (types.includes(stated)) return { question: asked.question, questionType: stated as QuestionType };
    return asked;
  };
}
