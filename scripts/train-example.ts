import { createReader } from '../src/language/create-reader.js';
import type { QuestionType } from '../src/model/comment.js';
import type { Polarity } from '../src/model/insight-record.js';
import type { LanguageCode } from '../src/model/reading.js';
import { createContentClassifier } from '../src/prepare/create-content-classifier.js';
import { createFeatureBuffer } from '../src/sentiment/feature-buffer.js';
import { loadEntries } from '../src/sentiment/lexicon.js';
import { wordCount } from '../src/sentiment/lexicon-features.js';
import { createQuestionFeatures } from '../src/sentiment/question-features.js';
import { createQuestionTypes } from '../src/sentiment/question-type.js';
import { createUnitReader } from '../src/sentiment/text-units.js';
import { createTokenBuffer, type TokenExample } from './train-tokens.js';

/** A labelled comment as a line of a collection holds it. */
export interface LabelledText {
  readonly text: string;
  readonly label: Polarity;
  readonly question: string | null;
  /** True where only the weights of the question's words may learn from it. */
  readonly questionOnly?: boolean;
  /** How likely each polarity is, where that was graded. @default the label is certain */
  readonly target?: Target;
  /** The collection it is from. @default none */
  readonly collection?: string;
}

/** How likely a text is negative, neutral and positive. */
export type Target = readonly [number, number, number];

/** A clause as features, or the whole text. */
export interface UnitExample {
  readonly hashes: Uint32Array;
  readonly dense: readonly number[];
}

/** A clause, which begins with token `first` of its comment. */
export interface ClauseExample extends UnitExample {
  readonly first: number;
  readonly end: number;
  readonly contrast: string | null;
}

/** A labelled comment as features. */
export interface Example extends UnitExample {
  /** 0 negative, 1 neutral, 2 positive. */
  readonly label: number;
  readonly target: Target;
  readonly collection: string | null;
  readonly tokens: TokenExample;
  readonly clauses: readonly ClauseExample[];
  readonly words: number;
  readonly questionType: QuestionType;
  readonly questionBuckets: readonly number[];
  readonly nil: boolean;
  readonly weight: number;
  readonly questionOnly: boolean;
}

const labels: Readonly<Record<Polarity, number>> = { negative: 0, neutral: 1, positive: 2 };
const certain: readonly Target[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** Makes the function from a labelled text to an example, with the same reading and features as analysis. */
export function createExampleReader(language: LanguageCode): (text: LabelledText) => Example {
  const read = createReader();
  const buffer = createFeatureBuffer();
  const tokenBuffer = createTokenBuffer(language);
  const readUnits = createUnitReader(loadEntries(language), language, {
    features: buffer,
    clauses: tokenBuffer,
  });
  const classify = createContentClassifier();
  const questionTypeOf = createQuestionTypes();
  const questionFeatures = createQuestionFeatures();
  return function readExample(labelled) {
    const { text, label, question, questionOnly = false, collection = null } = labelled;
    buffer.clear();
    tokenBuffer.clear();
    const reading = read(text, language);
    const units = readUnits(reading);
    const clauses = units.clauses.map(({ clause, dense }) => ({
      hashes: buffer.slice(clause.firstToken, clause.endToken),
      dense,
      first: clause.firstToken,
      end: clause.endToken,
      contrast: clause.contrast,
    }));
    return {
      hashes: buffer.slice(0, reading.tokens.length),
      dense: units.dense,
      label: labels[label],
      target: labelled.target ?? certain[labels[label]] ?? [0, 1, 0],
      collection,
      tokens: tokenBuffer.take(),
      clauses,
      words: wordCount(units.dense),
      questionType: questionTypeOf(question, 'open'),
      questionBuckets: questionFeatures(question),
      nil: classify(text) === 'nil',
      weight: 1,
      questionOnly,
    };
  };
}
