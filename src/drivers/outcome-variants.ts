import type { Outcome } from '../model/comment.js';
import type { DriverReport } from '../model/driver-report.js';

/** One way to read an outcome as a number to explain. */
export interface OutcomeVariant {
  readonly outcome: DriverReport['outcome'];
  readonly valueOf: (value: number) => number;
  /** A number near the middle, so that sums lose no digits. */
  readonly origin: number;
  /** Whether it is shown always, or only where most responses pile up at the top. */
  readonly when: 'always' | 'piled';
}

/**
 * How an outcome is analyzed: a rating as given; on 0 to 10 also in NPS points, 100 (1[y >= 9] - 1[y <= 6]), whose mean
 * is the NPS; on a scale of five steps also in top-2-box points, which a report keeps where over 80% give the top.
 */
export function outcomeVariants(
  name: string,
  scale: Pick<Outcome, 'scaleMin' | 'scaleMax'>,
): OutcomeVariant[] {
  const { scaleMin: min, scaleMax: max } = scale;
  const variants: OutcomeVariant[] = [
    {
      outcome: { name, scale: { min, max }, kind: 'rating', unit: `points on ${min}-${max}` },
      valueOf: (value) => value,
      origin: (min + max) / 2,
      when: 'always',
    },
  ];
  if (min === 0 && max === 10)
    variants.push({
      outcome: {
        name: `${name} (NPS points)`,
        scale: { min: -100, max: 100 },
        kind: 'nps',
        unit: 'NPS points',
      },
      valueOf: (value) => (value >= 9 ? 100 : value <= 6 ? -100 : 0),
      origin: 0,
      when: 'always',
    });
  if (max - min === 4)
    variants.push({
      outcome: {
        name: `${name} (top-2-box)`,
        scale: { min: 0, max: 100 },
        kind: 'rating',
        unit: 'top-2-box points',
      },
      valueOf: (value) => (value >= max - 1 ? 100 : 0),
      origin: 50,
      when: 'piled',
    });
  return variants;
}

/** Name and variant of the outcome that is read from the comments themselves. */
export const SENTIMENT_OUTCOME = 'sentiment';

/** The sentiment of the response's own text, -1 to 1: what the sentiment is made of, never an effect on anything. */
export function sentimentVariants(): OutcomeVariant[] {
  return [
    {
      outcome: {
        name: SENTIMENT_OUTCOME,
        scale: { min: -1, max: 1 },
        kind: 'sentiment',
        unit: 'points of text sentiment (-1 to 1)',
      },
      valueOf: (value) => value,
      origin: 0,
      when: 'always',
    },
  ];
}
