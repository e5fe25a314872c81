import type { LanguageCode } from '../model/reading.js';
import { correctTerms } from './correct-terms.js';
import type { Corrections } from './corrections.js';
import { loadLexicon } from './lexicon.js';
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

/** The English lexicon is read once: where nothing is corrected, the Thai tree goes on from the English one. */
function loadTerms(corrections: Corrections): Readonly<Record<LanguageCode, TermTrie>> {
  const english = loadLexicon('en');
  const thai = loadLexicon('th');
  const en = buildTermTrie(correctTerms(english, corrections.terms));
  if (corrections.terms.size === 0) return { en, th: buildTermTrie(thai, en) };
  return { en, th: buildTermTrie(correctTerms([...english, ...thai], corrections.terms)) };
}

function languageParts(language: LanguageCode, terms: TermTrie): LanguageParts {
  const model = loadModel(modelFile(language));
  const weights = createTokenWeights(model);
  const phrases = createPhraseReader(model.phrases, language);
  const readUnits = createUnitReader(terms, language, { features: weights, clauses: phrases });
  return { model, weights, phrases, readUnits, terms };
}
