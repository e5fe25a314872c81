import type { Comment } from '../model/comment.js';
import type { DriverReport } from '../model/driver-report.js';
import type { Issue, Mention, Polarity, Span } from '../model/insight-record.js';
import type { Reject } from '../model/reject.js';
import type { Response } from '../model/response.js';
import type { RunSummary } from '../model/run-summary.js';
import type { DiscoveryStore } from './discovery-store.js';
import type { ScheduleStore } from './schedule-store.js';

/** A prepared comment with the place it was read from. */
export interface StagedComment {
  readonly comment: Comment;
  readonly file: string;
  readonly line: number;
}

/** What became of the staged comments; `rejected` are ids seen twice with different content. */
export interface MergeCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** A run as it begins. */
export interface StartedRun {
  readonly runId: string;
  readonly startedAt: string;
  readonly fingerprint: string;
  /** Hash of the asset that holds what it is analyzed with: for workers that take part, and for later reports. */
  readonly frame?: string | null;
}

/** A run as stored. `summary` is null until its files have been read. */
export interface StoredRun extends StartedRun {
  readonly status: RunSummary['status'];
  readonly finishedAt: string | null;
  readonly frame: string | null;
  readonly summary: RunSummary | null;
}

export type RunKey = Pick<StartedRun, 'runId' | 'fingerprint'>;

/** A comment as stored, with its number. */
export interface StoredComment {
  readonly seq: number;
  readonly comment: Comment;
}

/** An insight record ready to store: the line as it is exported, and what is queried of it. */
export interface StoredInsight {
  readonly seq: number;
  readonly source: string;
  readonly commentId: string;
  readonly contentHash: string;
  readonly fingerprint: string;
  readonly language: string;
  readonly content: string;
  readonly polarity: Polarity | null;
  readonly mixed: boolean | null;
  readonly score: number | null;
  readonly flags: readonly string[];
  readonly redactions: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
  readonly mentions: readonly Mention[];
  /** The record as one line of JSON. */
  readonly record: string;
}

/** Counts over the stored records, by name. */
export interface StoreCounts {
  readonly contents: Readonly<Record<string, number>>;
  readonly languages: Readonly<Record<string, number>>;
  readonly polarities: Readonly<Record<string, number>>;
  readonly mixed: number;
  readonly untagged: number;
  readonly redactions: Readonly<Record<string, number>>;
  readonly issues: Readonly<Record<string, number>>;
  readonly flags: Readonly<Record<string, number>>;
}

/** Comments of each polarity on one day (ISO date). */
export interface DayCount {
  readonly day: string;
  readonly polarities: Readonly<Record<Polarity, number>>;
}

export interface ThemeCount {
  readonly theme: string;
  readonly driver: string;
  readonly comments: number;
  readonly polarities: Readonly<Record<Polarity, number>>;
}

export interface StoredQuote {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly source: string;
  readonly commentId: string;
  readonly text: string;
  readonly clause: Span;
  readonly evidence: readonly Span[];
  readonly respondedAt: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface UntaggedText {
  readonly source: string;
  readonly commentId: string;
  readonly text: string;
}

/**
 * The truth of a program of comments: what was read, what was found in it, and what each run did. Everything that is
 * "left to do" is asked of it. Every write can be repeated without changing the result.
 */
export interface Store {
  startRun(run: StartedRun): Promise<void>;
  /**
   * Begins an ingest: forgets comments staged by a run that did not get to `mergeStaged`.
   * @throws UndertoneError store_locked where another process is between this and `mergeStaged`
   */
  clearStaged(): Promise<void>;
  stage(comments: readonly StagedComment[]): Promise<void>;
  /** Takes the staged comments over, in one transaction. */
  mergeStaged(runId: string): Promise<MergeCounts>;
  addRejects(runId: string, rejects: readonly Reject[]): Promise<void>;
  rejects(runId: string): AsyncIterable<Reject[]>;

  /** Divides what this fingerprint has not analyzed yet into batches of `size` comments. */
  planBatches(
    runId: string,
    options: { fingerprint: string; size: number },
  ): Promise<{ batches: number; comments: number }>;
  /** What is still to do of a batch: empty where it has been done. */
  pendingComments(runId: string, batch: number): Promise<StoredComment[]>;
  /** The batches, by number from `from` on, that are not done. */
  unfinishedBatches(run: RunKey, range: { from: number; limit: number }): Promise<number[]>;
  /** How many comments of the planned batches have no record, and the first of them. */
  missing(
    run: RunKey,
    limit: number,
  ): Promise<{ comments: number; first: { source: string; commentId: string }[] }>;
  /** Writes records with their mentions in one transaction, in place of older ones of the same comments. */
  saveInsights(insights: readonly StoredInsight[]): Promise<void>;

  /** The records of an id, one a source that has it, as JSON lines. */
  recordsOf(commentId: string): Promise<string[]>;
  /** The records as JSON lines, in the order of (source, commentId) by bytes. */
  records(): AsyncIterable<string[]>;
  /** The records as JSON lines, one item a response. */
  recordsByResponse(): AsyncIterable<string[]>;
  /**
   * Writes the records as a Parquet file, one row a record.
   * @throws UndertoneError usage where the engine of the store cannot, output_unwritable
   */
  writeParquet(path: string): Promise<void>;
  /** The responses in chunks, each with the mentions of all its comments; with its attributes where they are wanted. */
  responses(options: { attributes: boolean }): AsyncIterable<Response[]>;
  counts(): Promise<StoreCounts>;
  dayCounts(): Promise<DayCount[]>;
  themeCounts(): Promise<ThemeCount[]>;
  /** At most `limit` for each theme and polarity, the strongest first. */
  quotes(limit: number): Promise<StoredQuote[]>;
  untaggedTexts(): AsyncIterable<UntaggedText[]>;

  /** Keeps a text that runs refer to, once; gives its SHA-256 in hex. */
  saveAsset(content: string): Promise<string>;
  /** The text of that hash; null where there is none. */
  asset(hash: string): Promise<string | null>;

  saveDriverReports(runId: string, reports: readonly DriverReport[]): Promise<void>;
  /** Keeps the books of a run. One that is done needs its batches no more. */
  saveSummary(summary: RunSummary): Promise<void>;
  run(runId: string): Promise<StoredRun | null>;
  /** The latest runs, newest first. */
  runs(limit: number): Promise<StoredRun[]>;
  /** The latest finished run, or null. */
  lastRun(): Promise<RunSummary | null>;
  readonly discovery: DiscoveryStore;
  readonly schedules: ScheduleStore;
  close(): Promise<void>;
}
