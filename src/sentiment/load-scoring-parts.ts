import type { LanguageCode } from '../model/reading.js';
import { loadTermTries, type TermTries } from './built-terms.js';
import { correctTerms } from './correct-terms.js';
import type { Corrections } from './corrections.js';
import { type LexiconEntry, loadLexicon } from './lexicon.js';
import { createNilEvidence } from './nil-evidence.js';
import { createPhraseReader } from './phrase-reader.js';
import { createQuestionFeatures } from './question-features.js';
import { createQuestionTypes } from './question-type.js';
import type { LanguageParts, ScoringParts } from './score-comment.js';
import { loadModel, modelFile } from './sentiment-model.js';
import { buildTermTrie, type TermTrie } from './term-trie.js';
import { createUnitReader } from './text-units.js';
import { createTokenWeights } from './token-weights.js';

/** Loads lexicons, with a user's corrections of terms, and models. */
export function loadScoringParts(corrections: Corrections): ScoringParts {
  const terms = loadTerms(corrections);
  return {
    languages: { en: languageParts('en', terms.en), th: languageParts('th', terms.th) },
    questionTypeOf: createQuestionTypes(),
    questionFeatures: createQuestionFeatures(),
    nilEvidence: createNilEvidence(),
  };
}

function loadTerms(corrections: Corrections): TermTries {
  if (corrections.terms.size === 0) return loadTermTries();
  const english = loadLexicon('en');
  const thai = loadLexicon('th');
  const treeOf = (entries: readonly LexiconEntry[]) =>
    buildTermTrie(correctTerms(entries, corrections.terms));
  return { en: treeOf(english), th: treeOf([...english, ...thai]) };
}

function languageParts(language: LanguageCode, terms: TermTrie): LanguageParts {
  const model = loadModel(modelFile(language));
  const weights = createTokenWeights(model);
  const phrases = createPhraseReader(model.phrases, language);
  const readUnits = createUnitReader(terms, language, { features: weights, clauses: phrases });
  return { model, weights, phrases, readUnits, terms };
}
