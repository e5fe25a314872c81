import type { Polarity } from '../model/insight-record.js';
import type { TermMatch } from './find-terms.js';
import { type LexiconEntry, termKey } from './lexicon.js';
import { type Evidence, featureScale, type SentimentModel } from './sentiment-model.js';
import type { TextUnits } from './text-units.js';

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
  {
    model,
    units,
    count,
  }: { readonly model: SentimentModel; readonly units: TextUnits; readonly count: number },
): Evidence {
  const { starts, hashes } = units.buffer;
  const shift = 32 - model.bits;
  let praise = 0;
  let blame = 0;
  for (let i = starts[match.first] ?? 0; i < (starts[match.end] ?? 0); i++) {
    const at = ((hashes[i] ?? 0) >>> shift) * 2;
    praise += model.hashed[at] ?? 0;
    blame += model.hashed[at + 1] ?? 0;
  }
  const scale = model.scale * featureScale(count);
  const polarity = match.entry.corrected;
  const towards =
    polarity === 'neutral' ? 0 : polarity === 'positive' ? correctedEvidence : -correctedEvidence;
  return { positive: towards - praise * scale, negative: -towards - blame * scale };
}
