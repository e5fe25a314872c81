import type { Correction } from './corrections.js';
import type { TermMatch } from './find-terms.js';
import { type LexiconEntry, termKey } from './lexicon.js';
import { type Evidence, featureScale, type SentimentModel } from './sentiment-model.js';
import type { ShiftedTerm } from './shift-valences.js';
import type { TokenWeights } from './token-weights.js';

const correctedValence = 3;
const correctedEvidence = 2.5;

/** The lexicon with the terms whose polarity a user has set; those replace what was there. */
export function correctTerms(
  entries: readonly LexiconEntry[],
  terms: ReadonlyMap<string, Correction>,
): readonly LexiconEntry[] {
  if (terms.size === 0) return entries;
  const added = [...terms.values()].map(({ what, polarity }) => ({
    term: what,
    valence: polarity === 'neutral' ? 0 : polarity === 'positive' ? correctedValence : -correctedValence,
    shifter: null,
    corrected: polarity,
  }));
  return [...entries.filter(({ term }) => !terms.has(termKey(term))), ...added];
}

/** A clause in which corrected terms were found, and what scored it. */
export interface CorrectedClause {
  readonly terms: readonly ShiftedTerm[];
  readonly model: SentimentModel;
  readonly weights: TokenWeights;
  readonly count: number;
}

/**
 * What a corrected term changes: the evidence of its words is taken out, and the set polarity put in, as far as the
 * shifters around it leave it standing ("not" turns it).
 */
export function correctionEvidence(match: TermMatch, clause: CorrectedClause): Evidence {
  const { praise, blame } = clause.weights.sum(match.first, match.end);
  const scale = clause.model.scale * featureScale(clause.count);
  const shifted = clause.terms.find((term) => term.match === match)?.value ?? 0;
  const towards = (shifted / correctedValence) * correctedEvidence;
  return { positive: towards - praise * scale, negative: -towards - blame * scale };
}
