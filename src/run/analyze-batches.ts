import type { Store, StoredInsight } from '../store/store.js';
import type { AnalysisPool } from './inline.js';

/** Records written in one transaction: enough to make the commit cheap, few enough to lose little in a crash. */
const WRITE_SIZE = 4000;

/**
 * Analyzes the batches of a run on the pool and stores the records as they come. What is not stored when the process
 * dies is still "left to do" next time.
 * @returns how many comments were analyzed
 */
export async function analyzeBatches(
  store: Store,
  options: {
    runId: string;
    batches: number;
    pool: AnalysisPool;
    /** Batches on their way at once. */
    lanes: number;
    /** Told how many are done so far. */
    onAnalyzed: (analyzed: number) => void;
  },
): Promise<number> {
  const { runId, batches, pool } = options;
  let next = 0;
  let analyzed = 0;
  let waiting: StoredInsight[] = [];
  let writing: Promise<void> = Promise.resolve();

  const flush = () => {
    const insights = waiting;
    waiting = [];
    writing = writing.then(() => store.saveInsights(insights));
    return writing;
  };
  const follow = async () => {
    while (next < batches) {
      const batch = next++;
      const insights = await pool.analyze(await store.pendingComments(runId, batch));
      waiting.push(...insights);
      analyzed += insights.length;
      options.onAnalyzed(analyzed);
      if (waiting.length >= WRITE_SIZE) await flush();
    }
  };
  await Promise.all(Array.from({ length: options.lanes }, follow));
  await flush();
  return analyzed;
}
