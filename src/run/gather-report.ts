import { createDriverAnalysis } from '../drivers/create-driver-analysis.js';
import { createReader } from '../language/create-reader.js';
import type { DriverReport } from '../model/driver-report.js';
import type { Reject } from '../model/reject.js';
import type { ReportModel } from '../model/report-model.js';
import type { RunSummary } from '../model/run-summary.js';
import type { ThemePack } from '../model/theme-pack.js';
import type { Store } from '../store/store.js';
import { createTermCounter } from '../themes/term-counter.js';
import { createResponseDescription, type ResponseDescription } from './describe-responses.js';
import { discover } from './discover.js';
import { leaveOutGeneral } from './leave-out-general.js';
import { buildReportModel } from './report-model.js';

/** What one pass over the stored responses gives. */
export interface AnalyzedResponses {
  readonly description: ResponseDescription;
  readonly driverReports: DriverReport[];
}

/** One pass over the responses feeds the drivers and the description alike. */
export async function analyzeResponses(store: Store, pack: ThemePack): Promise<AnalyzedResponses> {
  const specific = leaveOutGeneral(pack);
  const analysis = createDriverAnalysis({ drivers: specific.definitions('driver') });
  const responses = createResponseDescription();
  for await (const chunk of store.responses({ attributes: false })) {
    for (const response of chunk) {
      analysis.add(specific.response(response));
      responses.add(response);
    }
  }
  return { description: responses.describe(await store.dayCounts()), driverReports: [...analysis.reports()] };
}

/** All that a report shows, from the store. */
export async function gatherReport(
  store: Store,
  parts: { summary: RunSummary; pack: ThemePack; title: string; responses: AnalyzedResponses },
): Promise<ReportModel> {
  const { summary, pack, responses } = parts;
  // Loading the language data takes longer than reading a small store, so it is loaded once.
  const read = createReader();
  const model = await buildReportModel(store, {
    title: parts.title === 'auto' ? 'What people say about the service' : parts.title,
    pack,
    summary,
    rejects: await countRejects(store, summary.runId),
    ...responses,
    terms: createTermCounter(read),
  });
  const outcome = [...model.outcomes].sort((a, b) => b.n - a.n)[0]?.name ?? null;
  const comments = model.totals.informative;
  return { ...model, discovery: await discover(store.discovery, { pack, comments, outcome, read }) };
}

async function countRejects(store: Store, runId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const chunk of store.rejects(runId)) {
    for (const { code } of chunk as Reject[]) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
