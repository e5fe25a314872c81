import type { Outcome } from '../model/comment.js';
import type { Polarity } from '../model/insight-record.js';

/** A comment that says something, as discovery looks at it. */
export interface SampledText {
  readonly text: string;
  /** As the export states it. */
  readonly language: string | null;
  readonly polarity: Polarity;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly tagged: boolean;
}

/** What discovery asks of a store. Every answer is the same for the same content. */
export interface DiscoveryStore {
  /** A share (0..1) of the informative comments, in chunks. */
  sampleTexts(share: number): AsyncIterable<SampledText[]>;
  /** Texts of at least `length` characters that several comments share, the most frequent first. */
  repeatedTexts(range: { length: number; limit: number }): Promise<{ text: string; comments: number }[]>;
  /** Respondents a day (ISO), and those a day who mention each theme. */
  days(): Promise<{ day: string; responses: number; themes: ReadonlyMap<string, number> }[]>;
  /** Different respondents from a day on who mention each theme. */
  mentionersSince(day: string): Promise<ReadonlyMap<string, number>>;
}
