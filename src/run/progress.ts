/** The phases of a run, in order. */
export type Phase = 'ingest' | 'analyze' | 'drivers' | 'report';

/** Told as a run goes on. `total` is null where it is not known beforehand. */
export interface Progress {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number | null;
  /** What is counted. */
  readonly unit: 'bytes' | 'comments';
}
