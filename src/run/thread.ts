import { workerData } from 'node:worker_threads';
import { type Analyzer, type AnalyzerOptions, createAnalyzer } from '../analyze/create-analyzer.js';
import type { StoredComment, StoredInsight } from '../store/store.js';
import { insightOf } from './insight-of.js';

let analyzer: Analyzer | null = null;

/** Runs in a thread of the pool: a batch of comments in, their records out, in the same order. */
export default function analyzeInThread(comments: readonly StoredComment[]): StoredInsight[] {
  analyzer ??= createAnalyzer(readSettings());
  const records = analyzer.analyzeAll(comments.map(({ comment }) => comment));
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
