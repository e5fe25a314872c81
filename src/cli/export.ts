import { once } from 'node:events';
import type { Command } from 'commander';
import { UndertoneError } from '../model/errors.js';
import type { InsightRecord } from '../model/insight-record.js';
import type { Store } from '../store/store.js';
import type { StoreFlags } from './open-finished.js';

interface ExportFlags extends StoreFlags {
  readonly format: string;
  readonly to?: string;
}

type Exporter = (store: Store) => AsyncIterable<string>;

const exporters: Readonly<Record<string, Exporter>> = {
  jsonl: exportJsonl,
  csv: exportCsv,
  a11: exportA11,
};
const formats = [...Object.keys(exporters), 'parquet'];

/** For Excel, which else takes Thai for Windows-874 or worse. */
const byteOrderMark = '\ufeff';

/** `undertone export`: the stored records on stdout, or as a Parquet file. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('Write the stored insight records to stdout, or to a Parquet file')
    .option('-o, --out <dir>', 'output folder of the run', 'undertone-out')
    .option('--store <file>', 'the store (default: store.duckdb in the output folder)')
    .option('--format <name>', 'jsonl; csv (formulas neutralized); a11 or parquet, see below', 'jsonl')
    .option('--to <file>', 'the file to write, for parquet')
    .addHelpText(
      'after',
      `
a11: the 17 columns of a GSA Touchpoints export, one line a response: 1 ticked or said in the comment, 0 offered
and not chosen, null not offered; then 14 columns that say whether the checkbox, the text or both gave the value.
parquet: one row a record, outcomes, attributes and mentions as JSON; from a store that is a file.`,
    )
    .action(exportCommand);
}

async function exportCommand(flags: ExportFlags): Promise<void> {
  const { format, to } = flags;
  if (!formats.includes(format)) {
    throw new UndertoneError('usage', `Cannot export as ${format}: the formats are ${formats.join(', ')}`);
  }
  if (format === 'parquet' && to === undefined) {
    throw new UndertoneError('usage', 'Cannot export as parquet: the file is not named', {
      hint: 'Name it with --to FILE; Parquet is not written to stdout',
    });
  }
  if (format !== 'parquet' && to !== undefined) {
    throw new UndertoneError('usage', `Cannot export as ${format} with --to: only parquet writes a file`, {
      hint: 'Redirect stdout instead: undertone export ... > FILE',
    });
  }
  const { withFinishedRun } = await import('./open-finished.js');
  await withFinishedRun(flags, async (store) => {
    if (to !== undefined) return store.writeParquet(to);
    const lines = exporters[format]?.(store) ?? [];
    for await (const text of lines) if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  });
}

async function* exportJsonl(store: Store): AsyncGenerator<string> {
  for await (const lines of store.records()) if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

/** Two passes over the store: the names of the columns, then the rows, so that no more than a chunk is held. */
async function* exportCsv(store: Store): AsyncGenerator<string> {
  const { createNameCollector, insightsCsvHead, insightsCsvRow } = await import(
    '../report/render-insights-csv.js'
  );
  const { renderCsv } = await import('../report/render-csv.js');
  const collector = createNameCollector();
  for await (const lines of store.records()) for (const line of lines) collector.add(toRecord(line));
  const names = collector.names();
  yield renderCsv([insightsCsvHead(names)], { byteOrderMark: true });
  for await (const lines of store.records()) {
    yield renderCsv(lines.map((line) => insightsCsvRow(toRecord(line), names)));
  }
}

async function* exportA11(store: Store): AsyncGenerator<string> {
  const { a11Drivers, a11Head, a11Row } = await import('../report/render-a11.js');
  const { renderCsvRow } = await import('../report/render-csv.js');
  const found = (await store.themeCounts()).map(({ driver }) => driver);
  if (found.length > 0 && !found.some((driver) => a11Drivers.some((one) => one === driver))) {
    throw new UndertoneError(
      'usage',
      `Cannot export as a11: no theme in the store belongs to one of its drivers (${a11Drivers.join(', ')})`,
      { hint: 'Run again with a theme pack of that frame, such as --pack public-service' },
    );
  }
  let text = byteOrderMark + renderCsvRow(a11Head);
  for await (const lines of store.recordsByResponse()) {
    text += renderCsvRow(a11Row(lines.map(toRecord)));
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}

function toRecord(line: string): InsightRecord {
  return JSON.parse(line);
}
