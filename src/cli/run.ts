import type { Command } from 'commander';
import { addReadingOptions, type SettingsFlags, settingsFrom } from './settings-options.js';
import { wholeNumber } from './whole-number.js';

interface RunFlags extends SettingsFlags {
  readonly out: string;
  readonly store?: string;
  readonly threads?: number;
  readonly queue?: string;
  readonly resume?: boolean;
  readonly json?: boolean;
}

/** `undertone run`: the whole line, from exported comments to the report. */
export function addRun(program: Command): void {
  const command = program
    .command('run')
    .argument('[files...]', 'exports: CSV, TSV or JSON lines, also gzipped; patterns; - for standard input')
    .description('Read exported comments, analyze what is new, and write the records and the driver report')
    .option('-o, --out <dir>', 'folder for the report and the exports', 'undertone-out')
    .option('--store <file>', 'the DuckDB store (default: store.duckdb in the output folder)')
    .option('--pack <name>', 'theme pack: a shipped one or a file')
    .option('--title <text>', 'title of the report')
    .option('--threads <n>', 'threads for the analysis (default: one a core)', wholeNumber)
    .option('--max-rejected <n>', 'exit with 1 where more comments are rejected')
    .option('--resume', 'go on with what is stored, without reading files')
    .option('--queue <url>', 'run on queue workers over Redis')
    .option('--json', 'print the run summary as JSON');
  addReadingOptions(command).action((files: string[], flags: RunFlags) => runCommand(files, flags));
}

async function runCommand(patterns: readonly string[], flags: RunFlags): Promise<void> {
  const { UndertoneError } = await import('../model/errors.js');
  if (flags.queue !== undefined) {
    throw new UndertoneError('not_built', 'Cannot run on a queue: this version runs on one machine only', {
      hint: 'Leave out --queue',
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
  const { run } = await import('../run/run.js');
  const { createProgressBar } = await import('./progress-bar.js');
  const bar = createProgressBar(process.stderr);
  const options = { files, settings, out: flags.out, onProgress: bar.show };
  const summary = await run({
    ...options,
    ...(flags.store !== undefined && { store: flags.store }),
    ...(flags.threads !== undefined && { threads: flags.threads }),
  }).finally(bar.clear);
  const { printSummary } = await import('./print-summary.js');
  printSummary(summary, { out: flags.out, json: flags.json === true });
  if (settings.maxRejected !== null && summary.counts.rejected > settings.maxRejected) process.exitCode = 1;
}
