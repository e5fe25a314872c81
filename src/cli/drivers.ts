import { type Command, Option } from 'commander';
import type { Driver } from '../model/driver-report.js';
import type { Supposition } from '../model/what-if.js';
import type { DriverAnswer } from '../run/answer-drivers.js';
import type { StoreFlags } from './open-finished.js';
import { supposition } from './supposition.js';

interface DriversFlags extends StoreFlags {
  readonly pack?: string;
  readonly level: 'driver' | 'theme';
  readonly outcome?: string;
  readonly weight?: string;
  readonly by?: string;
  readonly compare?: string;
  readonly whatIf?: readonly Supposition[];
  readonly lang: 'en' | 'th';
  readonly json?: boolean;
}

/** `undertone drivers`: which drivers move the score, from a store. */
export function addDrivers(program: Command): void {
  program
    .command('drivers')
    .description('Show which drivers move the score, how sure that is, and what fixing one would bring')
    .option('-o, --out <dir>', 'output folder of the run', 'undertone-out')
    .option('--store <file>', 'the store (default: store.duckdb in the output folder)')
    .option('--pack <name>', 'theme pack (default: what the run used, and its model)')
    .addOption(new Option('--level <level>', 'what to rank').choices(['driver', 'theme']).default('driver'))
    .option('--outcome <name>', 'only this outcome (default: every outcome in the data)')
    .option('--weight <name>', 'column that holds the weight of a response (default: all the same)')
    .option('--by <name>', 'compare groups: an attribute, or week, month, quarter, year')
    .option('--compare <period>', 'latest week, month, quarter or year against the last; or a day')
    .option('--what-if <change>', 'driver:-30% for less blame, driver:praise:+10%; repeatable', supposition)
    .addOption(
      new Option('--lang <lang>', 'language of driver names and notes').choices(['en', 'th']).default('en'),
    )
    .option('--json', 'print the whole reports as JSON: {reports, segments, change, whatIf}')
    .addHelpText('after', examples)
    .action(driversCommand);
}

const examples = `
Examples:
  undertone drivers                                the drivers of every outcome, largest opportunity first
  undertone drivers --level theme --outcome trust  themes instead of drivers, for one outcome
  undertone drivers --by office                    offices against each other
  undertone drivers --compare month                this month against the last
  undertone drivers --compare 2026-07-01           before and after a day
  undertone drivers --what-if efficiency:-30%      the score if a third fewer blamed it

A difference or driver is called clear only where it stands after allowing for all tests shown with it
(Benjamini and Hochberg, 5%). Groups of fewer than 5 respondents are hidden.`;

async function driversCommand(flags: DriversFlags): Promise<void> {
  const { withFinishedRun } = await import('./open-finished.js');
  const { answerDrivers } = await import('../run/answer-drivers.js');
  const { themesOfRun } = await import('../run/load-frame.js');
  const { level, outcome, weight, by, compare, whatIf = [] } = flags;
  const question = {
    level,
    suppositions: whatIf,
    ...(outcome === undefined ? {} : { outcome }),
    ...(weight === undefined ? {} : { weight }),
    ...(by === undefined ? {} : { by }),
    ...(compare === undefined ? {} : { compare }),
  };
  const answer = await withFinishedRun(flags, async (store, { runId }) =>
    answerDrivers(store, await themesOfRun(store, { runId, pack: flags.pack }), question),
  );
  if (flags.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  else process.stdout.write(await renderAnswer(answer, flags));
}

/** The tables that were asked for; the drivers themselves where nothing else was. */
async function renderAnswer(answer: DriverAnswer, flags: DriversFlags): Promise<string> {
  const { hasColor } = await import('./colors.js');
  const options = {
    width: process.stdout.columns ?? 100,
    color: hasColor(process.stdout),
    lang: flags.lang,
  };
  const tables: string[] = [];
  if (flags.by !== undefined) {
    const { renderSegmentTable } = await import('../report/terminal/segment-table.js');
    tables.push(...answer.segments.map((report) => renderSegmentTable(report, options)));
  }
  if (flags.compare !== undefined) {
    const { renderChangeTable } = await import('../report/terminal/change-table.js');
    const none = 'No two periods to compare: all dated responses fall into one, or none has a date.\n';
    tables.push(...(answer.change.length === 0 ? [none] : []));
    tables.push(...answer.change.map((report) => renderChangeTable(report, options)));
  }
  if (flags.whatIf !== undefined) {
    const { renderWhatIfTable } = await import('../report/terminal/what-if-table.js');
    const drivers = answer.reports[0]?.drivers ?? [];
    const labels = new Map(drivers.map(({ id, label }) => [id, label]));
    tables.push(renderWhatIfTable(answer.whatIf, { ...options, labels }));
  }
  if (flags.by === undefined && flags.compare === undefined && flags.whatIf === undefined) {
    const { renderDriverTable } = await import('../report/terminal/driver-table.js');
    const { createPhrases } = await import('../drivers/create-phrases.js');
    const phrases = createPhrases();
    const { lang } = flags;
    for (const report of answer.reports) {
      const sentences = (driver: Driver) => phrases.driver(driver, report).map((text) => text[lang]);
      tables.push(renderDriverTable(report, { ...options, sentences }));
    }
  }
  return tables.join('\n');
}
