import { once } from 'node:events';
import type { Command } from 'commander';
import type { StoreFlags } from './open-finished.js';

interface ExportFlags extends StoreFlags {
  readonly format: string;
}

/** `undertone export`: the stored records on stdout. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('Write the stored insight records to stdout')
    .option('-o, --out <dir>', 'output folder of the run', 'undertone-out')
    .option('--store <file>', 'the store (default: store.duckdb in the output folder)')
    .option('--format <name>', 'jsonl, or csv (formulas neutralized)', 'jsonl')
    .action(exportCommand);
}

async function exportCommand(flags: ExportFlags): Promise<void> {
  const { UndertoneError } = await import('../model/errors.js');
  if (flags.format !== 'jsonl' && flags.format !== 'csv') {
    throw new UndertoneError('usage', `Cannot export as ${flags.format}: the formats are jsonl and csv`);
  }
  const { withFinishedRun } = await import('./open-finished.js');
  await withFinishedRun(flags, async (store) => {
    if (flags.format === 'csv') {
      const { renderInsightsCsv } = await import('../report/render-insights-csv.js');
      const records = [];
      for await (const lines of store.records()) records.push(...lines.map((line) => JSON.parse(line)));
      process.stdout.write(renderInsightsCsv(records, { byteOrderMark: true }));
      return;
    }
    for await (const lines of store.records()) {
      if (lines.length > 0 && !process.stdout.write(`${lines.join('\n')}\n`))
        await once(process.stdout, 'drain');
    }
  });
}
