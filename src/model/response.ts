import type { Outcome } from './comment.js';
import type { Polarity } from './insight-record.js';

/**
 * One respondent's answer, all its comments together: a row of the driver analysis. Streamed from the store.
 */
export interface Response {
  /** Bucket key: the same respondent always falls into the same jackknife bucket. */
  readonly respondent: string;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Comments of this response with their sentiment score and their mentions. */
  readonly sentimentScore: number | null;
  readonly mentions: readonly {
    readonly theme: string;
    readonly driver: string;
    readonly polarity: Polarity;
  }[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly respondedAt: string | null;
}
