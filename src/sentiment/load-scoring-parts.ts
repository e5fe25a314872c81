import { correctTerms } from './correct-terms.js';
import type { Corrections } from './corrections.js';
import { loadEntries } from './lexicon.js';
import { createQuestionFeatures } from './question-features.js';
import { createQuestionTypes } from './question-type.js';
import type { ScoringParts } from './score-comment.js';
import { loadModel, modelFile } from './sentiment-model.js';
import { createUnitReader } from './text-units.js';

/** Loads lexicons, with a user's corrections, and models. */
export function loadScoringParts(corrections: Corrections): ScoringParts {
  return {
    models: { en: loadModel(modelFile('en')), th: loadModel(modelFile('th')) },
    readUnits: {
      en: createUnitReader(correctTerms(loadEntries('en'), corrections.terms), 'en'),
      th: createUnitReader(correctTerms(loadEntries('th'), corrections.terms), 'th'),
    },
    questionTypeOf: createQuestionTypes(),
    questionFeatures: createQuestionFeatures(),
  };
}
