import type { LanguageCode } from '../model/reading.js';
import { correctTerms } from './correct-terms.js';
import type { Corrections } from './corrections.js';
import { type LexiconEntry, loadEntries } from './lexicon.js';
import { createQuestionFeatures } from './question-features.js';
import { createQuestionTypes } from './question-type.js';
import type { LanguageParts, ScoringParts } from './score-comment.js';
import { loadModel, modelFile, type SentimentModel } from './sentiment-model.js';
import { createUnitReader } from './text-units.js';
import { createTokenWeights } from './token-weights.js';

/** What is read from files: models and lexicons. It can be shared by scorers with different corrections. */
export interface ScoringSources {
  readonly models: Readonly<Record<LanguageCode, SentimentModel>>;
  readonly entries: Readonly<Record<LanguageCode, readonly LexiconEntry[]>>;
  readonly questionTypeOf: ScoringParts['questionTypeOf'];
  readonly questionFeatures: ScoringParts['questionFeatures'];
}

/** Loads lexicons and models. */
export function loadScoringSources(): ScoringSources {
  return {
    models: { en: loadModel(modelFile('en')), th: loadModel(modelFile('th')) },
    entries: { en: loadEntries('en'), th: loadEntries('th') },
    questionTypeOf: createQuestionTypes(),
    questionFeatures: createQuestionFeatures(),
  };
}

/** What scoring needs, with a user's corrections of terms. */
export function loadScoringParts(
  corrections: Corrections,
  sources: ScoringSources = loadScoringSources(),
): ScoringParts {
  const { questionTypeOf, questionFeatures } = sources;
  return {
    languages: {
      en: languageParts('en', { corrections, sources }),
      th: languageParts('th', { corrections, sources }),
    },
    questionTypeOf,
    questionFeatures,
  };
}

function languageParts(
  language: LanguageCode,
  { corrections, sources }: { corrections: Corrections; sources: ScoringSources },
): LanguageParts {
  const model = sources.models[language];
  const weights = createTokenWeights(model);
  const entries = correctTerms(sources.entries[language], corrections.terms);
  return { model, weights, readUnits: createUnitReader(entries, language, weights) };
}
