import type { Contribution } from '../model/explanation.js';
import type { Reading } from '../model/reading.js';
import { termKey } from './lexicon.js';
import { denseCount, denseFeatures } from './lexicon-features.js';
import type { MarginWeights } from './margin-weights.js';
import type { SentimentModel } from './sentiment-model.js';
import type { ShiftedTerm } from './shift-valences.js';

interface DenseInput {
  readonly model: SentimentModel;
  readonly dense: readonly number[];
  readonly terms: readonly ShiftedTerm[];
  readonly weights: MarginWeights;
}

/**
 * Parts of the margin that come from the dense features: those made of polar terms go to the terms they are made of,
 * each split into what the term says as it stands and what its shifters made of it; the rest is form.
 */
export function explainDense(reading: Reading, input: DenseInput): readonly Contribution[] {
  const { dense, terms } = input;
  const shares = new Float64Array(terms.length);
  const found: Contribution[] = [];
  const all = { start: 0, end: reading.text.length };
  for (let i = 0; i < denseCount; i++) {
    const value = (dense[i] ?? 0) * marginWeight(input, i);
    if (value === 0) continue;
    if (!distribute(shares, value, { feature: i, terms }))
      found.push({ kind: 'form', term: denseFeatures[i] ?? '', ...all, value });
  }
  for (const [i, term] of terms.entries()) found.push(...termParts(reading, term, shares[i] ?? 0));
  return found;
}

function marginWeight({ model, weights }: DenseInput, feature: number): number {
  const positive = model.dense[2 * feature + 2] ?? 0;
  const negative = model.dense[2 * feature + 3] ?? 0;
  return positive * weights.positive + negative * weights.negative;
}

interface Feature {
  readonly feature: number;
  readonly terms: readonly ShiftedTerm[];
}

/** Adds the value of a feature to the terms it is made of; false where it is made of none. */
function distribute(shares: Float64Array, value: number, { feature, terms }: Feature): boolean {
  if (feature > 10 || terms.length === 0) return false;
  if (feature <= 2) {
    const inPart = ({ value: v }: ShiftedTerm) => (feature === 0 ? v > 0 : feature === 1 ? v <= 0 : true);
    const sum = terms.reduce((total, term) => total + (inPart(term) ? term.value : 0), 0);
    if (sum === 0) return false;
    for (const [i, term] of terms.entries())
      if (inPart(term)) shares[i] = (shares[i] ?? 0) + (value * term.value) / sum;
    return true;
  }
  const owner = ownerOf(feature, terms);
  if (owner < 0) return false;
  shares[owner] = (shares[owner] ?? 0) + value;
  return true;
}

/** The term that a feature of one term was taken from. */
function ownerOf(feature: number, terms: readonly ShiftedTerm[]): number {
  if (feature === 5 || feature === 6) return terms.length - 1;
  if (feature === 7 || feature === 8) return 0;
  let owner = -1;
  let largest = 0;
  for (const [i, { value, base, turned }] of terms.entries()) {
    const counts =
      feature === 3 ? value > 0 : feature === 4 ? value <= 0 : turned && base > 0 === (feature === 9);
    if (!counts || Math.abs(value) <= largest) continue;
    largest = Math.abs(value);
    owner = i;
  }
  return owner;
}

/** What a term says as it stands, and the difference its shifters make. */
function termParts(reading: Reading, term: ShiftedTerm, share: number): readonly Contribution[] {
  const { tokens, text } = reading;
  const start = tokens[term.match.first]?.start ?? 0;
  const end = tokens[term.match.end - 1]?.end ?? start;
  const unshifted = term.value === 0 ? share : (share * term.base) / term.value;
  const parts: Contribution[] = [
    { kind: 'term', term: nameOf(text.slice(start, end), term), start, end, value: unshifted },
  ];
  const change = share - unshifted;
  if (change === 0) return parts;
  const [shifter] = term.shifters;
  const from = tokens[shifter?.first ?? term.match.first]?.start ?? start;
  const to = tokens[(shifter?.end ?? term.match.end) - 1]?.end ?? end;
  parts.push({ kind: 'shifter', term: text.slice(from, to), start: from, end: to, value: change });
  return parts;
}

/** A term as it is written, with what it is meant for where a word is misspelled or drawn out: "exelent (excellent)". */
function nameOf(written: string, { match: { first, end, entry } }: ShiftedTerm): string {
  const isWord = end - first === 1 && /^[a-z]+$/i.test(written);
  return isWord && termKey(written) !== termKey(entry.term) ? `${written} (${entry.term})` : written;
}
