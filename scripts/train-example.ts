import { createReader } from '../src/language/create-reader.js';
import type { QuestionType } from '../src/model/comment.js';
import type { Polarity } from '../src/model/insight-record.js';
import type { LanguageCode } from '../src/model/reading.js';
import { createContentClassifier } from '../src/prepare/create-content-classifier.js';
import { createFeatureBuffer } from '../src/sentiment/feature-buffer.js';
import { loadEntries } from '../src/sentiment/lexicon.js';
import { createQuestionFeatures } from '../src/sentiment/question-features.js';
import { createQuestionTypes } from '../src/sentiment/question-type.js';
import { createUnitReader } from '../src/sentiment/text-units.js';

/** A labelled comment as a line of a collection holds it. */
export interface LabelledText {
  readonly text: string;
  readonly label: Polarity;
  readonly question: string | null;
  /** True where only the weights of the question's words may learn from it. */
  readonly questionOnly?: boolean;
}

/** A clause as features, or the whole text. */
export interface UnitExample {
  readonly hashes: Uint32Array;
  readonly dense: readonly number[];
}

/** A labelled comment as features. */
export interface Example extends UnitExample {
  /** 0 negative, 1 neutral, 2 positive. */
  readonly label: number;
  readonly clauses: readonly (UnitExample & { readonly contrast: string | null; readonly words: number })[];
  readonly words: number;
  readonly questionType: QuestionType;
  readonly questionBuckets: readonly number[];
  readonly nil: boolean;
  readonly weight: number;
  readonly questionOnly: boolean;
}

const labels: Readonly<Record<Polarity, number>> = { negative: 0, neutral: 1, positive: 2 };

/** Makes the function from a labelled text to an example, with the same reading and features as analysis. */
export function createExampleReader(language: LanguageCode): (text: LabelledText) => Example {
  const read = createReader();
  const buffer = createFeatureBuffer();
  const readUnits = createUnitReader(loadEntries(language), language, buffer);
  const classify = createContentClassifier();
  const questionTypeOf = createQuestionTypes();
  const questionFeatures = createQuestionFeatures();
  return function readExample({ text, label, question, questionOnly = false }) {
    buffer.clear();
    const reading = read(text, language);
    const units = readUnits(reading);
    const clauses = units.clauses.map(({ clause, dense }) => ({
      hashes: buffer.slice(clause.firstToken, clause.endToken),
      dense,
      contrast: clause.contrast,
      words: clause.endToken - clause.firstToken,
    }));
    return {
      hashes: buffer.slice(0, reading.tokens.length),
      dense: units.dense,
      label: labels[label],
      clauses,
      words: clauses.reduce((sum, { words }) => sum + words, 0),
      questionType: questionTypeOf(question, 'open'),
      questionBuckets: questionFeatures(question),
      nil: classify(text) === 'nil',
      weight: 1,
      questionOnly,
    };
  };
}
