import type { Correction } from './corrections.js';
import type { TermMatch } from './find-terms.js';
import { type LexiconEntry, termKey } from './lexicon.js';
import { type Evidence, featureScale, type SentimentModel } from './sentiment-model.js';
import type { ShiftedTerm } from './shift-valences.js';
import { nodeOf, type TermTrie } from './term-trie.js';
import type { TokenWeights } from './token-weights.js';

const correctedValence = 3;
const correctedEvidence = 2.5;

/** The lexicon with the terms whose polarity a user has set; those replace what was there. */
export function correctTerms(
  entries: readonly LexiconEntry[],
  terms: ReadonlyMap<string, Correction>,
): readonly LexiconEntry[] {
  if (terms.size === 0) return entries;
  const shipped = new Map(entries.map((entry) => [termKey(entry.term), entry]));
  const added = [...terms].map(([key, { what, polarity }]) => ({
    term: what,
    valence: polarity === 'neutral' ? 0 : polarity === 'positive' ? correctedValence : -correctedValence,
    shifter: null,
    corrected: polarity,
    shipped: shipped.get(key) ?? null,
  }));
  return [...entries.filter(({ term }) => !terms.has(termKey(term))), ...added];
}

/** Does something as if a corrected term were as the lexicon has it. */
export function withoutTerm<T>(tries: readonly TermTrie[], correction: Correction, work: () => T): T {
  const changed = tries.flatMap((trie) => {
    const { entryAt } = trie;
    const node = nodeOf(trie, correction.what);
    const corrected = entryAt[node];
    return corrected ? [{ entryAt, node, corrected }] : [];
  });
  for (const { entryAt, node, corrected } of changed) entryAt[node] = corrected.shipped ?? null;
  try {
    return work();
  } finally {
    for (const { entryAt, node, corrected } of changed) entryAt[node] = corrected;
  }
}

const none: ReturnType<typeof correctionsOfClause> = [];

/** A clause in which corrected terms may be, and what scores it. */
export interface CorrectedClause {
  readonly matches: readonly TermMatch[];
  /** Those of the matches that have a valence, in the same order. */
  readonly terms: readonly ShiftedTerm[];
  readonly model: SentimentModel;
  readonly weights: TokenWeights;
  readonly count: number;
}

/**
 * What each corrected term of a clause changes: the evidence of its words is taken out, and the set polarity put in, as
 * far as the shifters around it leave it standing ("not" turns it).
 */
export function correctionsOfClause(
  clause: CorrectedClause,
): readonly { readonly match: TermMatch; readonly change: Evidence }[] {
  const { matches, terms, weights } = clause;
  if (!matches.some(({ entry }) => entry.corrected !== undefined)) return none;
  const scale = clause.model.scale * featureScale(clause.count);
  let next = 0;
  return matches.flatMap((match) => {
    const term = terms[next]?.match === match ? terms[next++] : undefined;
    if (match.entry.corrected === undefined) return [];
    const { praise, blame } = weights.sum(match.first, match.end);
    const towards = ((term?.value ?? 0) / correctedValence) * correctedEvidence;
    const change = { positive: towards - praise * scale, negative: -towards - blame * scale };
    return [{ match, change }];
  });
}
