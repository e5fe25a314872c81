import { workerData } from 'node:worker_threads';
import { type AnalyzerOptions, createAnalyzer } from '../analyze/create-analyzer.js';
import type { StoredComment, StoredInsight } from '../store/store.js';
import { insightOf } from './insight-of.js';

/** Made as the thread starts, which is before there is a batch. */
const { analyzeAll } = createAnalyzer(readSettings());

/** Runs in a thread of the pool: a batch of comments in, their records out, in the same order. */
export default function analyzeInThread(comments: readonly StoredComment[]): StoredInsight[] {
  const records = analyzeAll(comments.map(({ comment }) => comment));
  return comments.flatMap(({ seq }, i) => {
    const record = records[i];
    return record === undefined ? [] : [insightOf(seq, record)];
  });
}

/** The pool wraps what it was given: `[its own data, ours]`. */
function readSettings(): AnalyzerOptions {
  const [, settings] = workerData as [unknown, AnalyzerOptions];
  return settings;
}
