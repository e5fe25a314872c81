import type { Comment } from '../model/comment.js';
import type { RawComment } from '../model/raw-comment.js';
import type { AnalysisPool } from './inline.js';

/**
 * Comments in, records out as JSON lines, in input order, without a store. Batches run side by side on the pool, a
 * few ahead of what is taken: memory stays bounded however long the input is.
 */
export async function* analyzeStream(
  batches: AsyncIterable<readonly RawComment[]>,
  stages: { prepare: (raw: RawComment) => Comment; pool: AnalysisPool },
): AsyncGenerator<string[]> {
  const ahead: Promise<string[]>[] = [];
  for await (const batch of batches) {
    const comments = batch.map((raw, seq) => ({ seq, comment: stages.prepare(raw) }));
    if (comments.length === 0) continue;
    const lines = stages.pool.analyze(comments).then((insights) => insights.map((insight) => insight.record));
    lines.catch(() => undefined); // told when its turn comes, not before
    ahead.push(lines);
    if (ahead.length > stages.pool.threads + 1) yield (await ahead.shift()) ?? [];
  }
  for (const lines of ahead) yield await lines;
}
