import type { QuestionType } from '../model/comment.js';
import type { Certainty } from '../model/export-inspection.js';
import type { ColumnRole, ColumnSetting, PresetName } from '../model/settings.js';
import type { ColumnProfile } from './profile-columns.js';
import type { DateOrder } from './read-date.js';
import type { RatingScale } from './read-rating.js';

/** The first rows of an export, with what their cells look like. */
export interface SampledTable {
  readonly format: 'csv' | 'jsonl';
  /** One a column, unique and never empty. */
  readonly titles: readonly string[];
  /** Rows that belong to the header, the titles first. */
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly profiles: readonly ColumnProfile[];
}

/** What a preset takes a column for. */
export interface ColumnGuess {
  readonly setting: ColumnSetting;
  readonly why: string;
  /** The guess is worth a warning: it rests on little. */
  readonly doubt?: string;
  /** An attribute whose cells are 1, 0 or null. */
  readonly checkbox?: boolean;
}

/** A column as it will be read. */
export interface Column {
  readonly index: number;
  readonly title: string;
  readonly role: ColumnRole;
  /** Name in the records. */
  readonly name: string;
  readonly question: string | null;
  readonly questionType: QuestionType;
  /** The settings state the question type, so that no row changes it. */
  readonly questionTypeSet: boolean;
  readonly scale: RatingScale;
  readonly notNumbers: readonly string[];
  readonly checkbox: boolean;
  readonly set: boolean;
  readonly why: string;
}

/** How an export is laid out: all that is needed to read its rows. */
export interface ExportLayout {
  readonly source: string;
  readonly format: 'csv' | 'jsonl';
  readonly delimiter: string | null;
  readonly newline: '\n' | '\r';
  /** Rows before the first data row: what stands above the header, and the header. */
  readonly skipRows: number;
  readonly header: readonly (readonly string[])[];
  readonly preset: PresetName;
  readonly presetWhy: string;
  readonly columns: readonly Column[];
  readonly dateOrder: { readonly order: DateOrder; readonly certainty: Certainty } | null;
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly code: string;
  readonly message: string;
}
