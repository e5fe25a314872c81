import { describe, expect, it } from '@jest/globals';
import { UndertoneError } from '../../src/model/errors.js';
import { analyzeBatch } from '../../src/run/analyze-batch.js';
import type { StoredComment, StoredInsight } from '../../src/store/store.js';
import { insightFor, staged } from '../store/sample-comments.js';

const run = { runId: 'r1', fingerprint: 'f1' };

/** A store of so many comments that refuses the records `refuses` says. */
function storeOf(comments: number, refuses: (insight: StoredInsight) => boolean = () => false) {
  const pending: StoredComment[] = Array.from({ length: comments }, (_, index) => ({
    seq: index + 1,
    comment: staged(String(index), `Text ${index}`).comment,
  }));
  const saved = new Map<number, StoredInsight>();
  return {
    saved,
    store: {
      pendingComments: async () => pending,
      saveInsights: async (insights: readonly StoredInsight[]) => {
        if (insights.some(refuses))
          throw new UndertoneError('record_refused', 'Cannot use the store: refused');
        for (const insight of insights) saved.set(insight.seq, insight);
      },
    },
  };
}

/** An analysis that fails as a whole where the batch holds comment `poison`. */
function analysisWith(poison: number | null, fingerprint = 'f1') {
  return async (comments: readonly StoredComment[]) => {
    if (comments.some((one) => one.seq === poison)) throw new Error('out of memory');
    return comments.map((one) => insightFor(one, { fingerprint }));
  };
}

describe('a batch with one comment that', () => {
  it('breaks the analysis: the others are analyzed, the one says so', async () => {
    const { store, saved } = storeOf(37);
    expect(await analyzeBatch({ store, run, analyze: analysisWith(20) }, 0)).toEqual({
      comments: 37,
      poisoned: 1,
    });
    expect(saved.size).toBe(37);
    expect(saved.get(20)).toMatchObject({
      fingerprint: 'f1',
      polarity: null,
      issues: [{ stage: 'analyze', code: 'analysis_failed' }],
    });
    expect(JSON.parse(saved.get(20)?.record ?? '')).toMatchObject({ text: 'Text 19', mentions: [] });
    expect([...saved.values()].filter((one) => one.issues.length > 0)).toHaveLength(1);
  });

  it('has a record that the store refuses: the others are stored, the one without findings', async () => {
    const { store, saved } = storeOf(8, (insight) => insight.seq === 3 && insight.language === 'en');
    expect(await analyzeBatch({ store, run, analyze: analysisWith(null) }, 0)).toEqual({
      comments: 8,
      poisoned: 1,
    });
    expect(saved.size).toBe(8);
    expect(saved.get(3)).toMatchObject({ issues: [{ stage: 'store', code: 'record_refused' }] });
  });

  it('cannot be stored at all: the others are stored, and the batch fails', async () => {
    const { store, saved } = storeOf(8, (insight) => insight.seq === 3);
    await expect(analyzeBatch({ store, run, analyze: analysisWith(null) }, 0)).rejects.toMatchObject({
      code: 'record_refused',
    });
    expect([...saved.keys()].sort()).toEqual([1, 2, 4, 5, 6, 7, 8]);
  });
});

describe('a batch', () => {
  it('is left as it is where the store fails, to be tried again', async () => {
    const { store, saved } = storeOf(8);
    const broken = {
      ...store,
      saveInsights: () => Promise.reject(new UndertoneError('store_failed', 'Cannot use the store: away')),
    };
    await expect(analyzeBatch({ store: broken, run, analyze: analysisWith(null) }, 0)).rejects.toMatchObject({
      code: 'store_failed',
    });
    expect(saved.size).toBe(0);
  });

  it('is not written by an analysis of another fingerprint', async () => {
    const { store, saved } = storeOf(8);
    await expect(analyzeBatch({ store, run, analyze: analysisWith(null, 'f2') }, 0)).rejects.toMatchObject({
      code: 'fingerprint_differs',
    });
    expect(saved.size).toBe(0);
  });

  it('that is done already asks nothing of the analysis', async () => {
    const { store } = storeOf(0);
    const analyze = () => Promise.reject(new Error('Expected no call'));
    expect(await analyzeBatch({ store, run, analyze }, 0)).toEqual({ comments: 0, poisoned: 0 });
  });
});
