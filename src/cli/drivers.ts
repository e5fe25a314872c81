import type { Command } from 'commander';
import type { StoreFlags } from './open-finished.js';

interface DriversFlags extends StoreFlags {
  readonly outcome?: string;
  readonly pack: string;
  readonly json?: boolean;
}

/** `undertone drivers`: which drivers move the score, from a store. */
export function addDrivers(program: Command): void {
  program
    .command('drivers')
    .description('Show which drivers move the score, how sure that is, and what fixing one would bring')
    .option('-o, --out <dir>', 'output folder of the run', 'undertone-out')
    .option('--store <file>', 'the store (default: store.duckdb in the output folder)')
    .option('--outcome <name>', 'only this outcome (default: every outcome in the data)')
    .option('--pack <name>', 'theme pack the run used', 'public-service')
    .option('--json', 'print the driver reports as JSON')
    .action(driversCommand);
}

async function driversCommand(flags: DriversFlags): Promise<void> {
  const { UndertoneError } = await import('../model/errors.js');
  const { withFinishedRun } = await import('./open-finished.js');
  const { analyzeResponses } = await import('../run/gather-report.js');
  const { loadPack } = await import('../themes/load-pack.js');
  const pack = loadPack(flags.pack);
  const { driverReports } = await withFinishedRun(flags, (store) => analyzeResponses(store, pack));
  const names = [...new Set(driverReports.map((report) => report.outcome.name))];
  const chosen = driverReports.filter((report) => [undefined, report.outcome.name].includes(flags.outcome));
  if (chosen.length === 0) {
    throw new UndertoneError(
      'usage',
      `Cannot show drivers of ${flags.outcome}: the outcomes are ${names.join(', ')}`,
      {
        hint: 'Choose one of them with --outcome, or leave it out',
      },
    );
  }
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(chosen, null, 2)}\n`);
    return;
  }
  const { renderDriverTable } = await import('../report/terminal/driver-table.js');
  const { hasColor } = await import('./colors.js');
  const width = process.stdout.columns ?? 100;
  for (const report of chosen) {
    process.stdout.write(`${renderDriverTable(report, { width, color: hasColor(process.stdout) })}\n`);
  }
}
