import type { Polarity } from './insight-record.js';

/**
 * One part of a score. `term`: a word or phrase of the lexicon as it is written, with the one it is meant for in brackets
 * where it is misspelled or drawn out; `shifter`: what negation, degree or
 * a wish made of it; `word`: what the model learned of a word, its neighbors and letters; `form`: length, punctuation, capitals;
 * `clause`: the weight of the best, worst, last or contrasting clause; `question`: what was asked; `correction`: a
 * user's correction; `bias`: what holds for every comment.
 */
export interface Contribution {
  readonly kind: 'term' | 'shifter' | 'word' | 'form' | 'clause' | 'question' | 'correction' | 'bias';
  readonly term: string;
  /** The span of the text it comes from; the whole text for form, question and bias. */
  readonly start: number;
  readonly end: number;
  /** Its part of the score: all parts add up to it. */
  readonly value: number;
}

/** Why a comment has its score. */
export interface Explanation {
  /** -1..1 */
  readonly score: number;
  readonly polarity: Polarity;
  readonly probabilities: { readonly positive: number; readonly neutral: number; readonly negative: number };
  readonly contributions: readonly Contribution[];
}
