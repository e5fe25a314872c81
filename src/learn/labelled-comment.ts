import type { QuestionType } from '../model/comment.js';
import type { Polarity } from '../model/insight-record.js';

/** A comment that a person has labelled: what a model learns from and is measured on. */
export interface LabelledComment {
  readonly text: string;
  /** The question as it was asked, where the file says so. */
  readonly question: string | null;
  readonly questionType: QuestionType;
  /** Names of its themes; empty where it has none. Null where they were not labelled. */
  readonly themes: readonly string[] | null;
  /** Null where it was not labelled. */
  readonly sentiment: Polarity | null;
}
