import type { RawComment } from '../model/raw-comment.js';
import type { Reject } from '../model/reject.js';
import { mendSurplus } from './mend-surplus.js';
import type { ColumnPlan } from './plan-columns.js';
import type { RawRow } from './raw-row.js';
import { type Finding, readFacts } from './read-facts.js';
import { readLanguage } from './read-language.js';
import { isBlankRow, isHeaderRow } from './recognize-row.js';
import { describeFault, findFatal } from './row-faults.js';
import { rowId } from './row-id.js';

/** Where the comments and rejects of rows are put; `rejected` counts lost comments. */
export interface RowSink {
  comments: RawComment[];
  rejects: Reject[];
  rejected: number;
}

export interface CommentReader {
  /** Reads one row. `damaged`: the text so far holds replaced bytes, so that rows are searched for them. */
  readonly read: (row: RawRow, sink: RowSink, damaged: boolean) => void;
  /** Counts the row in which the input broke off. */
  readonly breakOff: (sink: RowSink, at: { readonly line: number; readonly reason: string }) => void;
}

/** Makes the reader of one export: a row in, the comments in its text columns out, with what was wrong with it. */
export function createCommentReader(plan: ColumnPlan): CommentReader {
  const lost = plan.comments.length;

  function rejectRow(sink: RowSink, line: number, finding: Finding): void {
    sink.rejects.push({ file: plan.file, line, ...finding, rejected: true });
    sink.rejected += lost;
  }

  function read(row: RawRow, sink: RowSink, damaged: boolean): void {
    const { line, cells, fault } = row;
    if (fault !== null) {
      rejectRow(sink, line, describeFault(fault));
      return;
    }
    if (isBlankRow(cells)) return;
    if (isHeaderRow(cells, plan.header)) {
      sink.rejects.push({ file: plan.file, line, ...repeatedHeader, rejected: false });
      return;
    }
    const mended = mendSurplus(cells, plan, (finding) => {
      sink.rejects.push({ file: plan.file, line, ...finding, rejected: false });
    });
    const fatal = findFatal(mended, plan);
    if (fatal === null) readComments({ line, cells: mended }, plan, { sink, damaged });
    else rejectRow(sink, line, fatal);
  }

  return {
    read,
    breakOff: (sink, { line, reason }) => {
      const message = `The compressed file breaks off here: ${reason}`;
      rejectRow(sink, line, { column: null, code: 'file_damaged', message });
    },
  };
}

const repeatedHeader: Finding = {
  column: null,
  code: 'repeated_header',
  message: 'The row repeats the header',
};

function readComments(
  row: Omit<RawRow, 'fault'>,
  plan: ColumnPlan,
  to: { sink: RowSink; damaged: boolean },
): void {
  const { line, cells } = row;
  const { sink, damaged } = to;
  const { file } = plan;
  const facts = readFacts(cells, plan, {
    damaged,
    report: (finding) => sink.rejects.push({ file, line, ...finding, rejected: false }),
  });
  const id = rowId(cells, plan);
  const asked = { question: cellAt(cells, plan.question), questionType: cellAt(cells, plan.questionType) };
  for (const column of plan.comments) {
    const text = cells[column.index];
    if (text === undefined) {
      const message = `Expected a cell in column ${column.index + 1}, found ${cells.length} cells`;
      sink.rejects.push({ file, line, column: column.title, code: 'row_too_short', message, rejected: true });
      sink.rejected += 1;
      continue;
    }
    const { question, questionType } = plan.ask(column, asked);
    sink.comments.push({
      file,
      line,
      source: plan.source,
      commentId: plan.comments.length === 1 ? id : `${id}/${column.name}`,
      respondent: cellAt(cells, plan.respondent).trim() || id,
      text,
      question,
      questionType,
      language: readLanguage(cellAt(cells, plan.language)),
      ...facts,
    });
  }
}

function cellAt(cells: readonly string[], index: number): string {
  return cells[index] ?? '';
}
