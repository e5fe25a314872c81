import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import type { Store } from '../../src/store/store.js';
import { collect, type EmptyStore, engines, openEmpty, startRun } from './engines.js';
import { insightFor, staged, summaryOf } from './sample-comments.js';

let server: PrivatePostgres;
let empty: EmptyStore;
let store: Store;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.stop());

afterEach(async () => {
  await store.close();
  await empty.remove();
});

describe.each(engines)('the store on %s', (engine) => {
  beforeEach(async () => {
    empty = await openEmpty(engine, server);
    store = empty.store;
  });

  describe('the runs', () => {
    it('keeps what a run is about, and its batches until it is done', async () => {
      await store.startRun({
        runId: 'r1',
        startedAt: '2026-01-01T00:00:00Z',
        fingerprint: 'f1',
        frame: 'hash of a frame',
      });
      await store.stage([staged('1', 'Quick'), staged('2', 'Slow'), staged('3', 'Kind')]);
      await store.mergeStaged('r1');
      await store.planBatches('r1', { fingerprint: 'f1', size: 1 });
      expect(await store.run('r1')).toMatchObject({
        status: 'running',
        frame: 'hash of a frame',
        summary: null,
      });
      await store.saveSummary(summaryOf('r1', 'failed'));
      expect(await store.lastRun()).toBeNull();
      expect(await store.pendingComments('r1', 0)).toHaveLength(1);
      await store.saveSummary(summaryOf('r1', 'done'));
      expect(await store.lastRun()).toEqual(summaryOf('r1', 'done'));
      expect((await store.runs(5)).map((run) => [run.runId, run.status])).toEqual([['r1', 'done']]);
      expect(await store.pendingComments('r1', 0)).toEqual([]);
      expect(await store.run('r2')).toBeNull();
    });

    it('tells the batches and comments that are not done', async () => {
      const run = { runId: 'r1', fingerprint: 'f1' };
      await startRun(store, 'r1');
      await store.stage(['1', '2', '3', '4', '5'].map((id) => staged(id, `Text ${id}`)));
      await store.mergeStaged('r1');
      await store.planBatches('r1', { fingerprint: 'f1', size: 2 });
      expect(await store.unfinishedBatches(run, { from: 0, limit: 2 })).toEqual([0, 1]);
      const second = await store.pendingComments('r1', 1);
      await store.saveInsights(second.map((one) => insightFor(one, { fingerprint: 'f1' })));
      expect(await store.unfinishedBatches(run, { from: 0, limit: 9 })).toEqual([0, 2]);
      expect(await store.unfinishedBatches(run, { from: 1, limit: 9 })).toEqual([2]);
      expect(await store.missing(run, 2)).toEqual({
        comments: 3,
        first: [
          { source: 'counter', commentId: '1' },
          { source: 'counter', commentId: '2' },
        ],
      });
    });
  });

  describe('what runs are analyzed with', () => {
    it('is kept once, however often it is given, and found by its hash', async () => {
      const content = JSON.stringify({ pack: 'สวน', model: 'x'.repeat(2_000_000) });
      const hash = await store.saveAsset(content);
      expect(hash).toBe(createHash('sha256').update(content).digest('hex'));
      expect(await store.saveAsset(content)).toBe(hash);
      expect(await store.asset(hash)).toBe(content);
      expect(await store.asset('0'.repeat(64))).toBeNull();
    });
  });

  describe('hostile text', () => {
    it('comes back as it went in, but for NUL, which becomes U+FFFD', async () => {
      await startRun(store, 'r1');
      const text = 'tab\t line\n return\r back\\slash \\N quote" \'; DROP TABLE comment; -- 😀 ไม่มี \\.';
      await store.stage([staged('1', text), staged('2', 'a\0b', { respondent: '\\N' })]);
      await store.mergeStaged('r1');
      await store.planBatches('r1', { fingerprint: 'f1', size: 10 });
      const stored = await store.pendingComments('r1', 0);
      expect(stored.map((one) => [one.comment.text, one.comment.respondent])).toEqual([
        [text, '1'],
        ['a\uFFFDb', '\\N'],
      ]);
    });

    it('streams more rows than come at once', async () => {
      await startRun(store, 'r1');
      const ids = Array.from({ length: 9001 }, (_, index) => String(10_000 + index));
      await store.stage(ids.map((id) => staged(id, 'Quick')));
      await store.mergeStaged('r1');
      await store.planBatches('r1', { fingerprint: 'f1', size: 10_000 });
      const pending = await store.pendingComments('r1', 0);
      await store.saveInsights(pending.map((one) => insightFor(one, { fingerprint: 'f1' })));
      const records = await collect(store.records());
      expect(records.map((line) => JSON.parse(line).commentId)).toEqual(ids);
    });
  });
});
