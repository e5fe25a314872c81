import type { Polarity } from '../model/insight-record.js';

/** Probabilities of the three polarities; they sum to 1. */
export interface Probabilities {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/** Softmax of the evidence for positive and negative against neutral, whose own is 0. */
export function probabilitiesOf(logits: {
  readonly positive: number;
  readonly negative: number;
}): Probabilities {
  const top = Math.max(0, logits.positive, logits.negative);
  const positive = Math.exp(logits.positive - top);
  const negative = Math.exp(logits.negative - top);
  const sum = positive + negative + Math.exp(-top);
  const shares = { positive: positive / sum, negative: negative / sum };
  return {
    positive: shares.positive,
    neutral: Math.max(0, 1 - shares.positive - shares.negative),
    negative: shares.negative,
  };
}

/** From -1 to 1: how much more likely praise is than blame. */
export function scoreOf(probabilities: Probabilities): number {
  return probabilities.positive - probabilities.negative;
}

/** The likeliest polarity; neutral where it ties. */
export function polarityOf({ positive, neutral, negative }: Probabilities): Polarity {
  if (positive > neutral && positive > negative) return 'positive';
  return negative > neutral && negative > positive ? 'negative' : 'neutral';
}
