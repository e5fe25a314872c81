import type { Outcome } from './comment.js';
import type { Polarity } from './insight-record.js';

export interface ResponseMention {
  readonly theme: string;
  readonly driver: string;
  readonly polarity: Polarity;
}

/**
 * One respondent's answer, all its comments together: a row of the driver analysis. Streamed from the store.
 */
export interface Response {
  /**
   * `stringHash` of the respondent, 0 to 2^32 - 1. Modulo the number of buckets it gives the jackknife bucket: all
   * responses of one respondent share it, which makes the errors robust to several responses a person.
   */
  readonly person: number;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Mean over the comments of this response. */
  readonly sentimentScore: number | null;
  /** What its comments praise or blame; a neutral mention may be missing, and equal ones may stand once. */
  readonly mentions: readonly ResponseMention[];
  /** Empty where they were not asked for. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Day as stated, YYYY-MM-DD; a time may follow. */
  readonly respondedAt: string | null;
}
