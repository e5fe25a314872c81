import type { LanguageCode } from '../model/reading.js';
import { correctTerms } from './correct-terms.js';
import type { Corrections } from './corrections.js';
import { loadEntries } from './lexicon.js';
import { createNilEvidence } from './nil-evidence.js';
import { createQuestionFeatures } from './question-features.js';
import { createQuestionTypes } from './question-type.js';
import type { LanguageParts, ScoringParts } from './score-comment.js';
import { loadModel, modelFile } from './sentiment-model.js';
import { buildTermTrie } from './term-trie.js';
import { createUnitReader } from './text-units.js';
import { createTokenWeights } from './token-weights.js';

/** Loads lexicons, with a user's corrections of terms, and models. */
export function loadScoringParts(corrections: Corrections): ScoringParts {
  return {
    languages: { en: languageParts('en', corrections), th: languageParts('th', corrections) },
    questionTypeOf: createQuestionTypes(),
    questionFeatures: createQuestionFeatures(),
    nilEvidence: createNilEvidence(),
  };
}

function languageParts(language: LanguageCode, corrections: Corrections): LanguageParts {
  const model = loadModel(modelFile(language));
  const weights = createTokenWeights(model);
  const terms = buildTermTrie(correctTerms(loadEntries(language), corrections.terms));
  return { model, weights, readUnits: createUnitReader(terms, language, weights), terms };
}
