import type { Polarity, Segment } from '../model/insight-record.js';

/** Score of a mention whose own words decide, where the clause says nothing or the opposite. */
const LEAN_SCORE = 0.4;
const PLAIN_SCORE = 0.6;

export interface Judgement {
  readonly polarity: Polarity;
  readonly score: number;
}

/**
 * What a term says in its clause. An unmarked term says what the clause says. A term that leans decides where the
 * clause is neutral or the term is negated ("no queue"); a plain one ("rude") always.
 *
 * @param leaning - -2 blame, -1 leans to blame, 0, 1, 2; see `Term`.
 */
export function judgeHit(leaning: number, negated: boolean, segment: Segment | undefined): Judgement {
  const clause: Judgement = segment ?? { polarity: 'neutral', score: 0 };
  if (leaning === 0) return { polarity: clause.polarity, score: clause.score };
  const sign = Math.sign(leaning) * (negated ? -1 : 1);
  const polarity = sign > 0 ? 'positive' : 'negative';
  if (clause.polarity === polarity) return { polarity, score: clause.score };
  const decides = negated || Math.abs(leaning) > 1 || clause.polarity === 'neutral';
  if (!decides) return { polarity: clause.polarity, score: clause.score };
  return { polarity, score: sign * (Math.abs(leaning) > 1 ? PLAIN_SCORE : LEAN_SCORE) };
}
