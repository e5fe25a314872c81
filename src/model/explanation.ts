import type { Polarity } from './insight-record.js';

/** One part of a score, with the span of the text it comes from. */
export interface Contribution {
  readonly kind: string;
  readonly term: string;
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
