import type { Command } from 'commander';
import type { RunSummary } from '../model/run-summary.js';
import type { RunOptions } from '../run/run.js';
import { addCorrections, addReadingOptions, type SettingsFlags, settingsFrom } from './settings-options.js';
import { wholeNumber } from './whole-number.js';

interface RunFlags extends SettingsFlags {
  readonly out: string;
  readonly store?: string;
  readonly threads?: number;
  readonly queue?: string;
  readonly model?: string;
  readonly resume?: boolean;
  readonly detach?: boolean;
  readonly json?: boolean;
}

/** `undertone run`: the whole line, from exported comments to the report. */
export function addRun(program: Command): void {
  const command = program
    .command('run')
    .argument('[files...]', 'exports: CSV, TSV or JSON lines, also gzipped; patterns; - for standard input')
    .description('Read exported comments, analyze what is new, and write the records and the driver report')
    .option('-o, --out <dir>', 'folder for the report and the exports', 'undertone-out')
    .option(
      '--store <location>',
      'DuckDB file or postgres:// address (default: store.duckdb in the output folder)',
    )
    .option('--pack <name>', 'theme pack: a shipped one or a file; none, to use --model instead')
    .option('--model <file>', 'a model made by undertone learn, used beside the pack')
    .option('--title <text>', 'title of the report')
    .option('--threads <n>', 'threads for the analysis (default: one a core)', wholeNumber)
    .option('--max-rejected <n>', 'exit with 1 where more comments are rejected')
    .option('--resume', 'go on with what is stored, without reading files')
    .option('--queue <url>', 'leave the analysis to queue workers over this Redis; needs a postgres:// store')
    .option('--detach', 'with --queue: hand the run over, print its id, and do not wait')
    .option('--json', 'print the run summary as JSON');
  addCorrections(addReadingOptions(command)).action((files: string[], flags: RunFlags) =>
    runCommand(files, flags),
  );
}

async function runCommand(patterns: readonly string[], flags: RunFlags): Promise<void> {
  const { UndertoneError } = await import('../model/errors.js');
  if (flags.queue === undefined && flags.detach) {
    throw new UndertoneError('usage', 'Cannot detach the run: without --queue it runs in this process', {
      hint: 'Give --queue, or leave out --detach',
    });
  }
  if (flags.resume && patterns.length > 0) {
    throw new UndertoneError('usage', 'Cannot resume with files: --resume goes on with what is stored', {
      hint: 'Leave out --resume to read the files; what was analyzed is not analyzed again',
    });
  }
  const settings = await settingsFrom(flags);
  const { expandInputs } = await import('../ingest/expand-inputs.js');
  const files = flags.resume ? [] : await expandInputs(patterns);
  const { createProgressBar } = await import('./progress-bar.js');
  const bar = createProgressBar(process.stderr);
  const options = { files, settings, out: flags.out, onProgress: bar.show };
  const summary = await start(flags, options, bar.clear).finally(bar.clear);
  if (summary.status === 'running') {
    process.stdout.write(`${summary.runId}\n`);
    return;
  }
  const { printSummary } = await import('./print-summary.js');
  printSummary(summary, { out: flags.out, json: flags.json === true });
  if (settings.maxRejected !== null && summary.counts.rejected > settings.maxRejected) process.exitCode = 1;
}

type SharedOptions = Pick<RunOptions, 'files' | 'settings' | 'out' | 'onProgress'>;

/** In this process, or on the workers of a queue. */
async function start(flags: RunFlags, options: SharedOptions, clear: () => void): Promise<RunSummary> {
  const location = flags.store ?? process.env.UNDERTONE_STORE;
  if (flags.queue === undefined) {
    const { run } = await import('../run/run.js');
    return run({
      ...options,
      ...(location !== undefined && { store: location }),
      ...(flags.threads !== undefined && { threads: flags.threads }),
      ...(flags.model !== undefined && { model: flags.model }),
    });
  }
  const { runQueued, serverStoreFrom } = await import('../run/queue-run.js');
  return runQueued({
    ...options,
    queue: flags.queue,
    store: serverStoreFrom(location),
    ...(flags.model !== undefined && { model: flags.model }),
    resume: flags.resume === true,
    detach: flags.detach === true,
    onNotice: (notice) => {
      clear();
      process.stderr.write(`${notice}\n`);
    },
  });
}
