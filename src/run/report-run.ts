import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RunSummary } from '../model/run-summary.js';
import type { ThemePack } from '../model/theme-pack.js';
import { createHtmlRenderer } from '../report/create-html-renderer.js';
import { renderRejectRow, renderRejectsCsv } from '../report/render-rejects-csv.js';
import type { Corrections } from '../sentiment/corrections.js';
import type { Store } from '../store/store.js';
import { analyzeResponses, gatherReport } from './gather-report.js';
import { outputError } from './output-error.js';
import { createCorrectionTally } from './tally-corrections.js';
import { writeRecords } from './write-records.js';
import { writeWhole } from './write-whole.js';

interface ReportOptions {
  readonly summary: RunSummary;
  readonly pack: ThemePack;
  readonly title: string;
  readonly out: string;
  /** Those the records were analyzed with. */
  readonly corrections: Corrections;
}

/**
 * The last two phases: drivers from the stored records, and everything that is written to the output folder.
 * @throws UndertoneError output_failed, store_failed
 */
export async function reportRun(store: Store, options: ReportOptions): Promise<void> {
  try {
    await report(store, options);
  } catch (cause) {
    throw outputError(options.out, cause);
  }
}

async function report(store: Store, options: ReportOptions): Promise<void> {
  const { summary, out } = options;
  const started = performance.now();
  const responses = await analyzeResponses(store, options.pack);
  await store.saveDriverReports(summary.runId, responses.driverReports);
  summary.seconds.drivers = secondsSince(started);

  const reporting = performance.now();
  const tally = createCorrectionTally(options.corrections);
  const { records, digest } = await writeRecords(store, {
    path: join(out, 'insights.jsonl'),
    onLines: tally.add,
  });
  summary.corrections = tally.counts();
  await writeRejects(store, summary.runId, join(out, 'rejects.csv'));
  await writeWhole(join(out, 'drivers.json'), `${JSON.stringify(responses.driverReports, null, 2)}\n`);
  summary.records = records;
  summary.recordsDigest = digest;
  summary.status = 'done';
  summary.finishedAt = new Date().toISOString();
  const model = await gatherReport(store, { ...options, responses });
  summary.seconds.report = secondsSince(reporting);
  await writeWhole(join(out, 'report.html'), createHtmlRenderer()(model));
  await writeWhole(join(out, 'run.json'), `${JSON.stringify(summary, null, 2)}\n`);
}

/** Row by row: a file of nothing but rejects must not fill the memory. */
async function writeRejects(store: Store, runId: string, path: string): Promise<void> {
  async function* rows(): AsyncGenerator<string> {
    yield renderRejectsCsv([]);
    for await (const chunk of store.rejects(runId)) yield chunk.map(renderRejectRow).join('');
  }
  await pipeline(rows, createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
}

function secondsSince(started: number): number {
  return Math.round(performance.now() - started) / 1000;
}
