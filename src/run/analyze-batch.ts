import { recordOf, startDraft } from '../analyze/draft.js';
import { UndertoneError } from '../model/errors.js';
import type { Store, StoredComment, StoredInsight } from '../store/store.js';
import { insightOf } from './insight-of.js';

interface BatchParts {
  readonly store: Pick<Store, 'pendingComments' | 'saveInsights'>;
  readonly analyze: (comments: readonly StoredComment[]) => Promise<StoredInsight[]>;
  readonly run: { readonly runId: string; readonly fingerprint: string };
}

/**
 * What is still to do of a batch, done: analyzed and stored. One comment that cannot be analyzed, or whose record the
 * store refuses, is found by halving; it gets a record that says so, and the others are not affected.
 * @returns how many comments were analyzed, and how many of them could not be
 * @throws UndertoneError store_failed, to be tried again; fingerprint_differs where the analysis is of another
 *   version than the run
 */
export async function analyzeBatch(
  parts: BatchParts,
  batch: number,
): Promise<{ comments: number; poisoned: number }> {
  const { store, run } = parts;
  const comments = await store.pendingComments(run.runId, batch);
  if (comments.length === 0) return { comments: 0, poisoned: 0 };
  const texts = new Map(comments.map((one) => [one.seq, one]));
  const bare = (seq: number, code: string): StoredInsight => bareInsight(texts, { seq, code, run });

  const poisoned = new Set<number>();
  const analyzed = await halve(comments, {
    work: parts.analyze,
    one: (comment) => {
      poisoned.add(comment.seq);
      return [bare(comment.seq, 'analysis_failed')];
    },
  });
  assertFingerprint(analyzed, run.fingerprint);
  await halve(analyzed, {
    work: async (insights) => {
      await store.saveInsights(insights);
      return [];
    },
    one: async (insight) => {
      poisoned.add(insight.seq);
      await store.saveInsights([bare(insight.seq, 'record_refused')]);
      return [];
    },
  });
  return { comments: comments.length, poisoned: poisoned.size };
}

/** All at once; where that fails on the contents, both halves apart, down to `one` item. */
async function halve<In, Out>(
  items: readonly In[],
  doing: {
    work: (items: readonly In[]) => Promise<Out[]>;
    one: (item: In) => Out[] | Promise<Out[]>;
  },
): Promise<Out[]> {
  try {
    return await doing.work(items);
  } catch (error) {
    if (error instanceof UndertoneError && error.code !== 'record_refused') throw error;
    const [first] = items;
    if (items.length === 1 && first !== undefined) return doing.one(first);
    const middle = Math.ceil(items.length / 2);
    // Both halves are tried, whatever becomes of the other: only then is the failure told.
    const halves = [items.slice(0, middle), items.slice(middle)];
    const results: Out[] = [];
    const failures: unknown[] = [];
    for (const half of halves) {
      await halve(half, doing).then(
        (outcome) => results.push(...outcome),
        (failure) => failures.push(failure),
      );
    }
    if (failures.length > 0) throw failures[0];
    return results;
  }
}

/** A record without findings: the comment, and why nothing was found in it. */
function bareInsight(
  comments: ReadonlyMap<number, StoredComment>,
  failed: { seq: number; code: string; run: { fingerprint: string } },
): StoredInsight {
  const stored = comments.get(failed.seq);
  if (stored === undefined) throw new Error(`Cannot describe comment ${failed.seq}: it is not of this batch`);
  const record = recordOf(startDraft(stored.comment), failed.run.fingerprint);
  const stage = failed.code === 'record_refused' ? 'store' : 'analyze';
  const message =
    failed.code === 'record_refused' ? 'The store refused the record' : 'The analysis failed as a whole';
  return insightOf(failed.seq, { ...record, issues: [{ stage, code: failed.code, message }] });
}

function assertFingerprint(insights: readonly StoredInsight[], expected: string): void {
  const other = insights.find((insight) => insight.fingerprint !== expected);
  if (other === undefined) return;
  throw new UndertoneError(
    'fingerprint_differs',
    `Cannot write into the run: its fingerprint is ${expected}, that of this analysis ${other.fingerprint}`,
    { hint: 'Run workers of the same version and theme packs as the run' },
  );
}
