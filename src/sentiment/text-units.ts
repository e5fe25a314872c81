import type { Clause, LanguageCode, Reading } from '../model/reading.js';
import { createQuestionTest } from './asked-clause.js';
import { createFeatureHasher, type FeatureSink } from './features.js';
import { createTermFinder, type TermMatch } from './find-terms.js';
import type { LexiconEntry } from './lexicon.js';
import { countForm, denseCount, type FormCounts, fillDense } from './lexicon-features.js';
import type { ClauseSink } from './phrase-reader.js';
import { type ShiftedTerm, shiftValences } from './shift-valences.js';
import type { TermTrie } from './term-trie.js';
import { markRoles } from './token-roles.js';
import { zeros } from './zeros.js';

/** What the model sees of a clause, besides the hashed features of its tokens. */
export interface ClauseUnit {
  readonly clause: Clause;
  readonly matches: readonly TermMatch[];
  readonly terms: readonly ShiftedTerm[];
  readonly dense: readonly number[];
}

/** A text as features: clause by clause and as a whole. */
export interface TextUnits {
  readonly clauses: readonly ClauseUnit[];
  readonly terms: readonly ShiftedTerm[];
  readonly dense: readonly number[];
}

/** Where what is read of a text goes, besides what is returned. */
export interface UnitSinks {
  readonly features: FeatureSink;
  readonly clauses: ClauseSink;
}

/** Makes the function from a reading to the features of its clauses and of the whole; hashed features and clauses go to the sinks. */
export function createUnitReader(
  lexicon: readonly LexiconEntry[] | TermTrie,
  language: LanguageCode,
  sinks: UnitSinks,
): (reading: Reading) => TextUnits {
  const { find, valenceOf } = createTermFinder(lexicon, language);
  const addFeatures = createFeatureHasher(language);
  const isQuestion = createQuestionTest();
  let roles = new Uint8Array(1024);

  return function readUnits(reading) {
    const { tokens } = reading;
    if (roles.length < tokens.length) roles = new Uint8Array(tokens.length * 2);
    else roles.fill(0, 0, tokens.length);
    const all: ShiftedTerm[] = [];
    const whole = emptyForm();
    const clauses: ClauseUnit[] = [];
    for (const clause of reading.clauses) {
      const range = { first: clause.firstToken, end: clause.endToken };
      const matches = find(tokens, range);
      const asked = isQuestion(tokens, range);
      const terms = shiftValences(tokens, matches, asked);
      markRoles(roles, { tokens, end: range.end }, { matches, terms, valenceOf });
      addFeatures(sinks.features, tokens, { first: range.first, end: range.end, roles });
      sinks.clauses.addClause(tokens, { first: range.first, end: range.end, roles, matches, terms });
      for (const term of terms) all.push(term);
      const form = emptyForm();
      countForm(form, tokens, range, asked);
      addForm(whole, form);
      clauses.push({ clause, matches, terms, dense: denseOf(terms, form) });
    }
    const [only] = clauses;
    const dense = clauses.length === 1 && only !== undefined ? only.dense : denseOf(all, whole);
    return { clauses, terms: all, dense };
  };
}

const noDense = zeros(denseCount);

function denseOf(terms: readonly ShiftedTerm[], form: FormCounts): readonly number[] {
  const dense = noDense.slice();
  fillDense(dense, terms, form);
  return dense;
}

function emptyForm(): FormCounts {
  return { questions: 0, exclamations: 0, words: 0, capitals: 0 };
}

function addForm(sum: FormCounts, form: FormCounts): void {
  sum.questions += form.questions;
  sum.exclamations += form.exclamations;
  sum.words += form.words;
  sum.capitals += form.capitals;
}
