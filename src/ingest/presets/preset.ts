import type { QuestionType } from '../../model/comment.js';
import type { PresetName } from '../../model/settings.js';
import type { ColumnGuess, SampledTable } from '../export-layout.js';
import type { NamedKind } from '../name-column.js';

/** A format of export that recognizes itself. */
export interface Preset {
  readonly name: PresetName;
  /** How many of the first rows are the header. */
  readonly headerRows: (firstRows: readonly (readonly string[])[]) => number;
  /** Why the table is of this format, or null where it is not. */
  readonly recognize: (table: SampledTable) => string | null;
  readonly columns: (table: SampledTable, knowledge: PresetKnowledge) => readonly ColumnGuess[];
}

export interface PresetKnowledge {
  readonly nameOf: (title: string) => NamedKind | null;
  readonly questionTypeOf: (question: string) => QuestionType;
}
