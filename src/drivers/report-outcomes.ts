import type { DriverReport } from '../model/driver-report.js';
import { buildReport } from './build-report.js';
import type { Collector, OutcomeCell } from './collector.js';
import type { Design } from './design.js';
import { SENTIMENT_OUTCOME } from './outcome-variants.js';

export interface ReportSelection {
  readonly design: Design;
  /** Name of the outcome to report, or null for all that the data holds. */
  readonly outcome: string | null;
}

/** A report for every outcome to be shown, in the order of their names. */
export function reportOutcomes(collector: Collector, { design, outcome }: ReportSelection): DriverReport[] {
  const ratings = mainCells([...collector.cells.values()].filter((cell) => cell.kind === 'rating'));
  const sentiment = [...collector.cells.values()].filter((cell) => cell.kind === 'sentiment');
  const cells =
    outcome === SENTIMENT_OUTCOME ? sentiment : ratings.filter((c) => outcome === null || c.name === outcome);
  const reports = cells.flatMap((cell) => reportCell(collector, { cell, design }));
  const usable = reports.some((report) => report.status !== 'insufficient_data');
  if (usable || outcome !== null) return reports;
  return [...reports, ...sentiment.flatMap((cell) => reportCell(collector, { cell, design }))];
}

/** Where an outcome comes on several scales, the one with most responses; others are counted as left out. */
function mainCells(cells: readonly OutcomeCell[]): OutcomeCell[] {
  const best = new Map<string, OutcomeCell>();
  for (const cell of cells) {
    const held = best.get(cell.name);
    if (held === undefined || cell.count > held.count) best.set(cell.name, cell);
  }
  return [...best.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function reportCell(
  collector: Collector,
  { cell, design }: { cell: OutcomeCell; design: Design },
): DriverReport[] {
  const dropped: Record<string, number> = {};
  const refused = collector.refused.get(cell.name) ?? new Map<string, number>();
  let held = cell.count;
  for (const [reason, count] of refused) {
    dropped[reason] = count;
    held += count;
  }
  for (const other of collector.cells.values())
    if (other !== cell && other.name === cell.name && other.kind === cell.kind) {
      dropped.other_scale = (dropped.other_scale ?? 0) + other.count;
      held += other.count;
    }
  const without = collector.responses - held;
  if (without > 0) dropped[cell.kind === 'sentiment' ? 'no_sentiment' : 'no_outcome'] = without;
  return cell.variants.flatMap((_, variant) => {
    const report = buildReport({ cell, variant, design, dropped });
    return report === null ? [] : [report];
  });
}
