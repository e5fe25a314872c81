// Runs the sample and holds its driver report against what is true of it:
// node dist/scripts/sample-truth.js
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Driver, DriverReport } from '../src/model/driver-report.js';
import { printTable } from './print-table.js';
import { analyzeTruth } from './sample/analyze-truth.js';
import { driverEffects } from './sample/draw-visit.js';
import { trueOpportunities } from './sample/true-opportunities.js';

const DRAWS = 50_000;
const RARE = 0.02;

function reportOfRun(root: string): DriverReport | undefined {
  const out = mkdtempSync(join(tmpdir(), 'undertone-sample-'));
  try {
    const line = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));
    const sample = join(root, 'fixtures/service-feedback.csv');
    execFileSync(process.execPath, [line, 'run', sample, '--out', out], { stdio: 'ignore' });
    const reports: DriverReport[] = JSON.parse(readFileSync(join(out, 'drivers.json'), 'utf8'));
    return reports.find(({ outcome }) => outcome.name === 'trust');
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** What a right analysis says of a driver: found where it moves trust, not called clear where it does not. */
function judge(driver: Driver | undefined, truth: { effect: boolean; rare: boolean }): string {
  if (driver === undefined) return 'left out';
  const verdict = driver.verdict.replaceAll('_', ' ');
  if (driver.verdict === 'clear') return truth.effect ? 'clear: right' : 'clear: WRONG';
  return truth.effect && !truth.rare ? `${verdict}: missed` : `${verdict}: right`;
}

function opportunityOf(driver: Driver | undefined): string {
  const { value = null, low = null, high = null } = driver?.opportunity ?? {};
  if (value === null) return '-';
  if (low === null || high === null) return value.toFixed(2);
  return `${value.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

function main(): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const read = reportOfRun(root);
  const [told] = analyzeTruth(
    readFileSync(join(root, 'fixtures/service-feedback-fragments.tsv'), 'utf8'),
  ).reports();
  const rows = trueOpportunities(DRAWS).map(({ driver, opportunity }) => {
    const effect = driverEffects.find((one) => one.driver === driver);
    const truth = {
      effect: (effect?.penalty ?? 0) !== 0,
      rare: (effect?.praised ?? 0) < RARE && (effect?.blamed ?? 0) < RARE,
    };
    const [fromText, fromTruth] = [read, told].map((report) =>
      report?.drivers.find(({ id }) => id === driver),
    );
    return [
      ...[driver, opportunity.toFixed(2), opportunityOf(fromText), judge(fromText, truth)],
      ...[opportunityOf(fromTruth), judge(fromTruth, truth)],
    ];
  });
  const header = [
    'driver',
    'true opportunity',
    'from the text',
    'verdict',
    'tagged without mistakes',
    'verdict',
  ];
  printTable([header, ...rows]);
  for (const [name, report] of [
    ['From the text', read],
    ['Tagged without mistakes', told],
  ] as const)
    console.log(`${name}: ${report?.n} responses, ${report?.status}, R2 ${report?.r2?.toFixed(3)}`);
}

main();
