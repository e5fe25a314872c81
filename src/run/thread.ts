import { workerData } from 'node:worker_threads';
import { type Analyzer, createAnalyzer } from '../analyze/create-analyzer.js';
import type { LearnedModel } from '../learn/learned-model.js';
import type { ThemePack } from '../model/theme-pack.js';
import type { StoredComment, StoredInsight } from '../store/store.js';
import { insightOf } from './insight-of.js';

let analyzer: Analyzer | null = null;

/** Runs in a thread of the pool: a batch of comments in, their records out, in the same order. */
export default function analyzeInThread(comments: readonly StoredComment[]): StoredInsight[] {
  analyzer ??= createAnalyzer(readSettings());
  const { analyze } = analyzer;
  return comments.map(({ seq, comment }) => insightOf(seq, analyze(comment)));
}

/** The pool wraps what it was given: `[its own data, ours]`. */
function readSettings(): { pack: ThemePack; model: LearnedModel | null } {
  const [, settings] = workerData as [unknown, { pack: ThemePack; model: LearnedModel | null }];
  return settings;
}
