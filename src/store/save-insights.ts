import type { Database } from './database.js';
import { insightColumns, insightRow, mentionColumns, mentionRows } from './rows.js';
import type { StoredInsight } from './store.js';

/** Comments that share a lock. A first run's batches are of this size too, so each has a lock of its own. */
const BLOCK_SIZE = 500;

/**
 * Writes records with their mentions in one transaction. Rows of earlier answers go first: a batch that is written
 * twice, even at the same moment by two processes, leaves the same rows.
 */
export async function saveInsights(database: Database, insights: readonly StoredInsight[]): Promise<void> {
  if (insights.length === 0) return;
  const seqs = insights.map((insight) => insight.seq);
  const first = Math.min(...seqs);
  // The range lets both engines skip the blocks that cannot hold them.
  const written = `seq BETWEEN ${first} AND ${Math.max(...seqs)} AND seq IN (${seqs.join(', ')})`;
  await database.transaction(async (inside) => {
    for (const block of blocksOf(seqs)) await database.lockInside(inside, `records ${block}`);
    await inside.run(`DELETE FROM insight WHERE ${written}`);
    await inside.run(`DELETE FROM mention WHERE ${written}`);
    await inside.append('insight', insightColumns, insights.map(insightRow));
    await inside.append('mention', mentionColumns, insights.flatMap(mentionRows));
  });
}

/** Ascending: writers of overlapping batches wait for each other in one order, and never for each other in turn. */
function blocksOf(seqs: readonly number[]): number[] {
  return [...new Set(seqs.map((seq) => Math.floor((seq - 1) / BLOCK_SIZE)))].sort((a, b) => a - b);
}
