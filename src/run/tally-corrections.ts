import { correctionCodes, correctionIssue } from '../analyze/trace-corrections.js';
import type { InsightRecord } from '../model/insight-record.js';
import type { CorrectionCount } from '../model/run-summary.js';
import type { Correction, Corrections } from '../sentiment/corrections.js';

/** Counts what each line of the corrections file did, from the records themselves. */
export interface CorrectionTally {
  /** Takes records as lines of JSON; those without a correction cost next to nothing. */
  readonly add: (lines: readonly string[]) => void;
  /** In the order of the file. */
  readonly counts: () => CorrectionCount[];
}

interface Tallied {
  readonly correction: Correction;
  readonly sources: Set<string>;
  found: number;
  moved: number;
}

/** Makes the tally. Its counts depend on the records alone: not on their order, nor on which run analyzed them. */
export function createCorrectionTally({ lines }: Corrections): CorrectionTally {
  const tallied = new Map<string, Tallied>(
    lines.map((correction) => [
      correctionIssue(correction, true).message,
      { correction, sources: new Set(), found: 0, moved: 0 },
    ]),
  );
  return {
    add(records) {
      if (lines.length === 0) return;
      for (const line of records) if (line.includes('"correction_')) addRecord(tallied, JSON.parse(line));
    },
    counts: () => [...tallied.values()].map(countOf),
  };
}

function addRecord(tallied: ReadonlyMap<string, Tallied>, record: InsightRecord): void {
  for (const { code, message } of record.issues) {
    const one = tallied.get(message);
    if (one === undefined || (code !== correctionCodes.moved && code !== correctionCodes.kept)) continue;
    one.found += 1;
    one.sources.add(record.source);
    if (code === correctionCodes.moved) one.moved += 1;
  }
}

function countOf({ correction, sources, found, moved }: Tallied): CorrectionCount {
  const { line, kind, what, polarity } = correction;
  return { line, kind, what, polarity, found, moved, note: noteOf(correction, { found, sources }) };
}

function noteOf(
  { kind, what }: Correction,
  { found, sources }: Pick<Tallied, 'found' | 'sources'>,
): string | null {
  if (found === 0) return kind === 'comment' ? 'no comment has this id' : 'no comment has this term';
  const [first] = sources;
  return kind === 'comment' && sources.size > 1
    ? `${sources.size} sources have this id; "${first}/${what}" is one of them alone`
    : null;
}
