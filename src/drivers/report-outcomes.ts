import type { DriverReport } from '../model/driver-report.js';
import { buildReport, type ReportContext } from './build-report.js';
import type { Collector, OutcomeCell } from './collector.js';
import { type OutcomeVariant, SENTIMENT_OUTCOME } from './outcome-variants.js';

/** An outcome to be reported, in each of its readings, and the responses that are left out of it. */
export interface SelectedOutcome {
  readonly cell: OutcomeCell;
  readonly variants: readonly OutcomeVariant[];
  readonly dropped: Readonly<Record<string, number>>;
}

/** A report for every outcome to be shown, in the order of their names. */
export function reportOutcomes(
  collector: Collector,
  { outcome, context }: { outcome: string | null; context: ReportContext },
): DriverReport[] {
  const { ratings, sentiment } = selectOutcomes(collector, { outcome, weight: context.weight });
  const reportAll = (selected: readonly SelectedOutcome[]): DriverReport[] =>
    selected.flatMap(({ cell, variants, dropped }) =>
      variants.map((variant) => buildReport({ cell, variant, dropped, context })),
    );
  const reports = reportAll(ratings);
  const usable = reports.some((report) => report.status !== 'insufficient_data');
  return usable ? reports : [...reports, ...reportAll(sentiment)];
}

/** The outcomes worth splitting: ratings, and the text sentiment only where there is none. */
export function mainOutcomes(
  collector: Collector,
  choice: { outcome: string | null; weight: string | null },
): SelectedOutcome[] {
  const { ratings, sentiment } = selectOutcomes(collector, choice);
  return ratings.length > 0 ? ratings : sentiment;
}

/** The outcomes of the data: ratings by name, each on the scale that most responses use, and the text sentiment. */
function selectOutcomes(
  collector: Collector,
  { outcome, weight }: { outcome: string | null; weight: string | null },
): { ratings: SelectedOutcome[]; sentiment: SelectedOutcome[] } {
  const cells = [...collector.cells.values()];
  const select = (cell: OutcomeCell): SelectedOutcome => ({
    cell,
    variants: shownVariants(cell),
    dropped: droppedFrom(collector, cell),
  });
  const wanted = (cell: OutcomeCell): boolean =>
    outcome === null ? cell.name !== weight : cell.name === outcome;
  const ratings = mainCells(cells.filter((cell) => cell.kind === 'rating' && wanted(cell)));
  const sentiment = cells.filter(
    (cell) => cell.kind === 'sentiment' && (outcome === null || outcome === SENTIMENT_OUTCOME),
  );
  return { ratings: ratings.map(select), sentiment: sentiment.map(select) };
}

/** Where an outcome comes on several scales, the one with most responses, the wider of equals. */
function mainCells(cells: readonly OutcomeCell[]): OutcomeCell[] {
  const best = new Map<string, OutcomeCell>();
  for (const cell of cells) {
    const held = best.get(cell.name);
    if (held === undefined || isPreferred(cell, held)) best.set(cell.name, cell);
  }
  return [...best.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isPreferred(cell: OutcomeCell, held: OutcomeCell): boolean {
  if (cell.count !== held.count) return cell.count > held.count;
  const width = ({ scale }: OutcomeCell): number => scale.max - scale.min;
  return width(cell) > width(held) || (width(cell) === width(held) && cell.scale.max > held.scale.max);
}

/** The top-2-box reading is shown only where over 80% give the top value. */
function shownVariants(cell: OutcomeCell): OutcomeVariant[] {
  const piled = cell.topCount > 0.8 * cell.count;
  return cell.variants.filter((variant) => variant.when === 'always' || piled);
}

/** Responses that have no place in a cell, by reason. */
export function droppedFrom(collector: Collector, cell: OutcomeCell): Record<string, number> {
  const dropped: Record<string, number> = {};
  let held = cell.count;
  for (const [reason, count] of collector.refused.get(cell.name) ?? []) {
    if (cell.kind === 'sentiment') continue;
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
  for (const [reason, count] of collector.excluded) dropped[reason] = count;
  return dropped;
}
