import type { Polarity } from '../model/insight-record.js';
import type { TermMatch } from './find-terms.js';
import { type LexiconEntry, termKey } from './lexicon.js';
import { type Evidence, featureScale, type SentimentModel } from './sentiment-model.js';
import type { TokenWeights } from './token-weights.js';

const correctedValence = 3;
const correctedEvidence = 2.5;

/** The lexicon with the terms whose polarity a user has set; those replace what was there. */
export function correctTerms(
  entries: readonly LexiconEntry[],
  terms: ReadonlyMap<string, Polarity>,
): readonly LexiconEntry[] {
  if (terms.size === 0) return entries;
  const added = [...terms].map(([term, polarity]) => ({
    term,
    valence: polarity === 'neutral' ? 0 : polarity === 'positive' ? correctedValence : -correctedValence,
    shifter: null,
    corrected: polarity,
  }));
  const keys = new Set(added.map(({ term }) => termKey(term)));
  return [...entries.filter(({ term }) => !keys.has(termKey(term))), ...added];
}

/** What a corrected term changes: the evidence of its words is taken out, and the set polarity put in. */
export function correctionEvidence(
  match: TermMatch,
  context: { readonly model: SentimentModel; readonly weights: TokenWeights; readonly count: number },
): Evidence {
  const { praise, blame } = context.weights.sum(match.first, match.end);
  const scale = context.model.scale * featureScale(context.count);
  const polarity = match.entry.corrected;
  const towards =
    polarity === 'neutral' ? 0 : polarity === 'positive' ? correctedEvidence : -correctedEvidence;
  return { positive: towards - praise * scale, negative: -towards - blame * scale };
}
