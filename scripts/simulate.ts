// Simulates the driver analysis where the truth is known, and prints how often its intervals cover and its tests err.
// Run: node dist/scripts/simulate.js [factor], where a factor of 0.1 makes a tenth of the runs.

import { type Scenario, type SimulationRow, simulate } from './simulate/run-scenario.js';
import { simulateSegments } from './simulate/run-segments.js';

function main(): void {
  const factor = Number(process.argv[2] ?? 1);
  const scenarios: Scenario[] = [
    { label: 'independent', n: 300, runs: 400, clustered: false, null: false },
    { label: 'independent', n: 3_000, runs: 300, clustered: false, null: false },
    { label: 'independent', n: 30_000, runs: 100, clustered: false, null: false },
    { label: 'five a respondent', n: 300, runs: 400, clustered: true, null: false },
    { label: 'five a respondent', n: 3_000, runs: 300, clustered: true, null: false },
    { label: 'trust 1 to 5', n: 300, runs: 400, clustered: false, null: false, fiveSteps: true },
    { label: 'trust 1 to 5', n: 3_000, runs: 300, clustered: false, null: false, fiveSteps: true },
    { label: 'weighted', n: 3_000, runs: 300, clustered: false, null: false, weighted: true },
    { label: 'no effects', n: 300, runs: 400, clustered: false, null: true },
    { label: 'no effects, five a respondent', n: 300, runs: 400, clustered: true, null: true },
    { label: 'no effects, five a respondent', n: 3_000, runs: 400, clustered: true, null: true },
  ];
  const heading = [
    'scenario',
    'n',
    'runs',
    'coverage',
    'NPS',
    'intervals',
    'FDR',
    'FDR NPS',
    'power',
    'no_signal',
  ];
  console.log(`| ${heading.join(' | ')} |`);
  console.log(`|${heading.map(() => '---|').join('')}`);
  for (const scenario of scenarios) {
    const row = simulate({ ...scenario, runs: Math.max(2, Math.round(scenario.runs * factor)) });
    console.log(`| ${cells(scenario, row).join(' | ')} |`);
  }
  const segments = simulateSegments(Math.max(2, Math.round(200 * factor)));
  console.log('\nFour segments that do not differ, 1,600 responses, five a respondent');
  console.log(`  runs ${segments.runs}, differences at p < .05 ${segments.typeOne.toFixed(3)}`);
  console.log(`  intervals that hold 0 ${segments.coverage.toFixed(3)}`);
  console.log(
    `  reports with a false difference after Benjamini-Hochberg ${segments.falseReports.toFixed(3)}`,
  );
}

function cells({ label, n }: Scenario, row: SimulationRow): string[] {
  const share = (value: number | null): string => (value === null ? '-' : value.toFixed(3));
  return [
    label,
    String(n),
    String(row.runs),
    share(row.coverage),
    share(row.coverageNps),
    String(row.intervals),
    share(row.falseDiscoveries),
    share(row.falseDiscoveriesNps),
    share(row.power),
    share(row.noSignal),
  ];
}

main();
