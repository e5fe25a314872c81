import { createDriverAnalysis } from '../../src/drivers/create-driver-analysis.js';
import type { DriverReport } from '../../src/model/driver-report.js';
import { mulberry32 } from '../../src/stats/mulberry32.js';
import { type DrawOptions, drawResponses, effects } from './draw-responses.js';

export interface Scenario extends DrawOptions {
  readonly label: string;
  readonly runs: number;
}

export interface SimulationRow {
  readonly runs: number;
  /** Share of the 95% intervals of opportunity that hold the value of the whole population. */
  readonly coverage: number | null;
  readonly coverageNps: number | null;
  readonly intervals: number;
  /** Mean share of "clear" drivers that have no effect. */
  readonly falseDiscoveries: number;
  readonly falseDiscoveriesNps: number;
  /** Share of drivers with an effect that are called clear. */
  readonly power: number | null;
  readonly noSignal: number;
}

const POPULATION = 1_000_000;
const drivers = effects.map((_, g) => ({ id: `d${g}`, title: { en: `d${g}`, th: `d${g}` } }));

/** Reports of the score as it is and in NPS points for one drawn set of responses. */
function analyze(seed: number, options: DrawOptions): DriverReport[] {
  const analysis = createDriverAnalysis({ drivers, ...(options.weighted ? { weight: 'weight' } : {}) });
  for (const response of drawResponses(mulberry32(seed), options)) analysis.add(response);
  return analysis.reports();
}

/** Runs one scenario and counts. */
export function simulate(scenario: Scenario): SimulationRow {
  const truth = analyze(1, { ...scenario, n: POPULATION }).map((report) =>
    report.drivers.map(({ opportunity }) => (scenario.null ? 0 : (opportunity.value ?? 0))),
  );
  const tallies = [0, 1].map(() => ({
    covered: 0,
    intervals: 0,
    falseShare: 0,
    found: 0,
    sought: 0,
    noSignal: 0,
  }));
  for (let run = 0; run < scenario.runs; run += 1)
    analyze(1000 + 7919 * run, scenario).forEach((report, which) => {
      const tally = tallies[which];
      if (tally !== undefined) count(report, { tally, truth: truth[which] ?? [], scenario });
    });
  const [rating, nps] = tallies;
  const ratio = (a: number, b: number): number | null => (b > 0 ? a / b : null);
  return {
    runs: scenario.runs,
    coverage: ratio(rating?.covered ?? 0, rating?.intervals ?? 0),
    coverageNps: ratio(nps?.covered ?? 0, nps?.intervals ?? 0),
    intervals: rating?.intervals ?? 0,
    falseDiscoveries: (rating?.falseShare ?? 0) / scenario.runs,
    falseDiscoveriesNps: (nps?.falseShare ?? 0) / scenario.runs,
    power: ratio(rating?.found ?? 0, rating?.sought ?? 0),
    noSignal: (rating?.noSignal ?? 0) / scenario.runs,
  };
}

interface Tally {
  covered: number;
  intervals: number;
  falseShare: number;
  found: number;
  sought: number;
  noSignal: number;
}

interface CountInput {
  readonly tally: Tally;
  readonly truth: readonly number[];
  readonly scenario: Scenario;
}

function count(report: DriverReport, { tally, truth, scenario }: CountInput): void {
  let clear = 0;
  let wrong = 0;
  report.drivers.forEach(({ opportunity: { low, high }, verdict }, g) => {
    if (low !== null && high !== null) {
      tally.intervals += 1;
      if (low <= (truth[g] ?? 0) && (truth[g] ?? 0) <= high) tally.covered += 1;
    }
    const [, , reward = 0, penalty = 0] = effects[g] ?? [];
    const real = !scenario.null && (reward !== 0 || penalty !== 0);
    if (real) tally.sought += 1;
    if (verdict !== 'clear') return;
    clear += 1;
    if (real) tally.found += 1;
    else wrong += 1;
  });
  tally.falseShare += clear > 0 ? wrong / clear : 0;
  if (report.status === 'no_signal') tally.noSignal += 1;
}
