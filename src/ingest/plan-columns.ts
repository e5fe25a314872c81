import type { QuestionType } from '../model/comment.js';
import type { ColumnRole } from '../model/settings.js';
import type { Column, ExportLayout } from './export-layout.js';
import { createDateReader } from './read-date.js';
import { createQuestionReader } from './read-question.js';
import { createRatingReader, type RatingReading } from './read-rating.js';

/** What to read from which cell, worked out once for a file. An index of -1: there is no such column. */
export interface ColumnPlan {
  readonly file: string;
  readonly source: string;
  readonly delimiter: string | null;
  readonly header: readonly (readonly string[])[];
  readonly titles: readonly string[];
  /** Every column that is read at all. */
  readonly used: readonly Column[];
  readonly comments: readonly Column[];
  readonly id: number;
  /** Bytes that the longest name of a column adds to the ids of its comments, where there are several. */
  readonly idSuffix: number;
  readonly respondent: number;
  readonly date: number;
  readonly language: number;
  readonly question: number;
  readonly questionType: number;
  readonly outcomes: readonly { readonly column: Column; readonly read: (cell: string) => RatingReading }[];
  readonly attributes: readonly Column[];
  readonly checkboxes: readonly Column[];
  readonly readDate: (cell: string) => string | null;
  readonly dateOrder: string;
  readonly ask: ReturnType<typeof createQuestionReader>;
}

export interface PlanOptions {
  readonly file: string;
  readonly layout: ExportLayout;
  readonly questionTypeOf: (question: string) => QuestionType;
}

export function planColumns({ file, layout, questionTypeOf }: PlanOptions): ColumnPlan {
  const { columns } = layout;
  const all = (role: ColumnRole): readonly Column[] => columns.filter((column) => column.role === role);
  const one = (role: ColumnRole): number => all(role)[0]?.index ?? -1;
  const order = layout.dateOrder?.order ?? 'dmy';
  return {
    file,
    source: layout.source,
    delimiter: layout.delimiter,
    header: layout.format === 'csv' ? layout.header : [],
    titles: columns.map(({ title }) => title),
    used: columns.filter(({ role }) => role !== 'ignore'),
    comments: all('comment'),
    id: one('id'),
    idSuffix: suffixOf(all('comment')),
    respondent: one('respondent'),
    date: one('date'),
    language: one('language'),
    question: one('question'),
    questionType: one('questionType'),
    outcomes: all('outcome').map((column) => ({
      column,
      read: createRatingReader(column.scale, column.notNumbers),
    })),
    attributes: all('attribute').filter(({ checkbox }) => !checkbox),
    checkboxes: all('attribute').filter(({ checkbox }) => checkbox),
    readDate: createDateReader(order),
    dateOrder: order,
    ask: createQuestionReader(questionTypeOf),
  };
}

function suffixOf(comments: readonly Column[]): number {
  if (comments.length === 1) return 0;
  return Math.max(0, ...comments.map(({ name }) => Buffer.byteLength(`/${name}`)));
}
