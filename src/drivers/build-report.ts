import type { DriverReport } from '../model/driver-report.js';
import { benjaminiHochberg } from '../stats/adjust-p.js';
import type { OutcomeCell } from './collector.js';
import { describeDriver } from './describe-driver.js';
import type { Design } from './design.js';
import { fitOutcome, type OutcomeFit } from './fit-outcome.js';
import { type Judgement, judgeStatus } from './judge-status.js';
import type { Wording } from './load-wording.js';
import type { OutcomeVariant } from './outcome-variants.js';
import { type Matrix, placeQuadrants } from './place-quadrants.js';
import { centeredMoments } from './sparse-moments.js';
import { testDrivers } from './test-drivers.js';
import { writeNotes } from './write-notes.js';

export interface ReportContext {
  readonly design: Design;
  readonly wording: Wording;
  /** Name of the weight column, or null. */
  readonly weight: string | null;
  readonly level: 'driver' | 'theme';
}

export interface ReportInput {
  readonly cell: OutcomeCell;
  /** Which reading of the outcome. */
  readonly variant: OutcomeVariant;
  readonly dropped: Readonly<Record<string, number>>;
  readonly context: ReportContext;
}

/** The report of one reading of an outcome. */
export function buildReport(input: ReportInput): DriverReport {
  const { cell, variant, context } = input;
  const fit = fitCell(cell, { variant, design: context.design });
  return reportOf(input, { fit, judgement: judgeStatus(fit) });
}

export interface FitCellOptions {
  readonly variant: OutcomeVariant;
  readonly design: Design;
  /** @default true */
  readonly importance?: boolean;
}

/** Fits one reading of an outcome. */
export function fitCell(
  cell: OutcomeCell,
  { variant, design, importance = true }: FitCellOptions,
): OutcomeFit {
  const v = variantIndex(cell, variant);
  const buckets = cell.buckets.flatMap((bucket) =>
    bucket === undefined ? [] : [centeredMoments(bucket, v)],
  );
  return fitOutcome(buckets, { drivers: design.drivers.length, importance });
}

function reportOf(
  input: ReportInput,
  { fit, judgement }: { fit: OutcomeFit; judgement: Judgement },
): DriverReport {
  const { cell, variant, dropped, context } = input;
  const { design, weight, wording, level } = context;
  const { outcome } = variant;
  const { status, test } = judgement;
  const { moments, fit: regression } = fit.whole;
  const mentions = mentionCounts(cell, design.columns);
  const tests = testDrivers(fit, mentions);
  const q = benjaminiHochberg(tests.map((one) => one?.p ?? null));
  const drivers = design.drivers.map((definition, g) =>
    describeDriver(g, { definition, fit, status, mentions, test: tests[g] ?? null, q: q[g] ?? null }),
  );
  const matrix = status === 'ok' || status === 'weak' ? placeQuadrants(fit, drivers) : NO_MATRIX;
  const fitted = test !== null;
  return {
    schemaVersion: 1,
    outcome,
    n: moments.count,
    dropped: { ...dropped },
    mean: moments.count > 0 ? (moments.mean[0] ?? null) : null,
    r2: fitted ? regression.r2 : null,
    adjustedR2: fitted ? regression.adjustedR2 : null,
    f: test !== null && Number.isFinite(test.f) ? test.f : null,
    p: test?.p ?? null,
    status,
    drivers: drivers.map((driver, g) => ({ ...driver, quadrant: matrix.quadrants[g] ?? null })),
    notes: writeNotes({ cell, outcome, fit, judgement, mentions, dropped, weight, wording }),
    settings: {
      level,
      buckets: cell.buckets.length,
      bucketsUsed: fit.replicates.length,
      effectiveN: judgement.effectiveN,
      importance: fit.sampled ? 'sampled' : 'exact',
      importanceError: fit.samplingError,
      noiseFloor: moments.count > 1 ? 2 / (moments.count - 1) : 0,
      falseDiscoveryRate: 0.05,
      ...(weight === null ? {} : { weight }),
      ...(matrix.lines === null
        ? {}
        : { importanceLine: matrix.lines.importance, performanceLine: matrix.lines.performance }),
    },
  };
}

const NO_MATRIX: Matrix = { lines: null, quadrants: [] };

/** Responses with each mention, over all buckets. */
export function mentionCounts(cell: OutcomeCell, columns: number): Float64Array {
  const counts = new Float64Array(columns);
  for (const bucket of cell.buckets)
    bucket?.mentions.forEach((count, column) => {
      counts[column] = (counts[column] ?? 0) + count;
    });
  return counts;
}

/** Place of a reading among those of a cell, which may be of another collector. */
export function variantIndex(cell: OutcomeCell, variant: OutcomeVariant): number {
  return cell.variants.findIndex(({ outcome }) => outcome.name === variant.outcome.name);
}
