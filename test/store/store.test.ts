import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { insightFor, mentionOf, staged, summaryOf } from './sample-comments.js';

type Engine = 'duckdb' | 'postgres';

let server: PrivatePostgres;
let folder: string;
let location: string;
let store: Store;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.stop());

async function openEmpty(engine: Engine): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'undertone-store-'));
  location = engine === 'postgres' ? await server.createDatabase() : join(folder, 'store.duckdb');
  store = await openStore(location);
}

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function collect<T>(chunks: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const chunk of chunks) all.push(...chunk);
  return all;
}

async function startRun(runId: string, fingerprint = 'f1'): Promise<void> {
  await store.startRun({ runId, startedAt: `2026-01-0${runId.slice(-1)}T00:00:00Z`, fingerprint });
}

async function analyzeAll(runId: string, fingerprint: string): Promise<number> {
  const { batches } = await store.planBatches(runId, { fingerprint, size: 2 });
  let analyzed = 0;
  for (let batch = 0; batch < batches; batch++) {
    const pending = await store.pendingComments(runId, batch);
    await store.saveInsights(pending.map((one) => insightFor(one, { fingerprint })));
    analyzed += pending.length;
  }
  return analyzed;
}

describe.each<Engine>(['duckdb', 'postgres'])('the store on %s', (engine) => {
  beforeEach(() => openEmpty(engine));

  describe('ingest into the store', () => {
    it('counts new, changed and unchanged comments over runs', async () => {
      await store.stage([staged('1', 'Quick'), staged('2', 'Slow')]);
      expect(await store.mergeStaged('r1')).toEqual({
        new: 2,
        changed: 0,
        unchanged: 0,
        duplicate: 0,
        rejected: 0,
      });
      await store.stage([staged('1', 'Quick'), staged('2', 'Slower'), staged('3', 'Kind')]);
      expect(await store.mergeStaged('r2')).toEqual({
        new: 1,
        changed: 1,
        unchanged: 1,
        duplicate: 0,
        rejected: 0,
      });
    });

    it('counts a repeated row once and rejects an id with other content, keeping the first', async () => {
      await startRun('r1');
      await store.stage([
        staged('1', 'Quick'),
        staged('1', 'Quick'),
        staged('1', 'Slow'),
        staged('2', 'Kind'),
      ]);
      expect(await store.mergeStaged('r1')).toEqual({
        new: 2,
        changed: 0,
        unchanged: 0,
        duplicate: 1,
        rejected: 1,
      });
      const [reject] = await collect(store.rejects('r1'));
      expect(reject).toMatchObject({ code: 'conflicting_id', file: 'counter.csv', rejected: true });
      expect(reject?.message).not.toContain('Slow');
      await store.planBatches('r1', { fingerprint: 'f1', size: 10 });
      const pending = await store.pendingComments('r1', 0);
      expect(pending.map((one) => one.comment.text)).toEqual(['Quick', 'Kind']);
    });

    it('forgets what a run staged and did not merge', async () => {
      await store.stage([staged('1', 'Quick')]);
      await store.clearStaged();
      expect(await store.mergeStaged('r1')).toEqual({
        new: 0,
        changed: 0,
        unchanged: 0,
        duplicate: 0,
        rejected: 0,
      });
    });

    it('gives a comment back as it was stored', async () => {
      await startRun('r1');
      const whole = staged('1', 'รอนาน "มาก", \n=1+1', {
        respondent: null,
        question: "Why? O'Neil",
        questionType: 'improve',
        respondedAt: '2026-01-02',
        language: 'th',
        outcomes: { trust: { value: 2, scaleMin: 1, scaleMax: 5 } },
        attributes: { office: 'Nord; "A"' },
        redactions: { EMAIL: 2 },
      });
      await store.stage([whole]);
      await store.mergeStaged('r1');
      await store.planBatches('r1', { fingerprint: 'f1', size: 10 });
      expect((await store.pendingComments('r1', 0))[0]?.comment).toEqual(whole.comment);
    });
  });

  describe('what is left to do', () => {
    it('is everything at first, then nothing, then what changed', async () => {
      await startRun('r1');
      await store.stage([staged('1', 'Quick'), staged('2', 'Slow'), staged('3', 'Kind')]);
      await store.mergeStaged('r1');
      expect(await analyzeAll('r1', 'f1')).toBe(3);
      await startRun('r2');
      expect(await store.planBatches('r2', { fingerprint: 'f1', size: 2 })).toEqual({
        batches: 0,
        comments: 0,
      });
      await store.stage([staged('2', 'Slower')]);
      await store.mergeStaged('r2');
      expect(await analyzeAll('r2', 'f1')).toBe(1);
    });

    it('is everything again under another fingerprint, and records are replaced, not added', async () => {
      await startRun('r1');
      await store.stage([staged('1', 'Quick'), staged('2', 'Slow')]);
      await store.mergeStaged('r1');
      await analyzeAll('r1', 'f1');
      await startRun('r2', 'f2');
      expect(await analyzeAll('r2', 'f2')).toBe(2);
      const records = (await collect(store.records())).map((line) => JSON.parse(line));
      expect(records.map((record) => record.fingerprint)).toEqual(['f2', 'f2']);
    });

    it('leaves nothing of a batch that was saved, and the same rows when it is saved twice', async () => {
      await startRun('r1');
      await store.stage([staged('1', 'Quick')]);
      await store.mergeStaged('r1');
      await store.planBatches('r1', { fingerprint: 'f1', size: 10 });
      const pending = await store.pendingComments('r1', 0);
      const insights = pending.map((one) =>
        insightFor(one, { fingerprint: 'f1', mentions: [mentionOf('waiting', 'positive', 'Quick')] }),
      );
      await store.saveInsights(insights);
      await store.saveInsights(insights);
      expect(await store.pendingComments('r1', 0)).toEqual([]);
      expect(await store.themeCounts()).toEqual([
        {
          theme: 'waiting',
          driver: 'efficiency',
          comments: 1,
          polarities: { positive: 1, neutral: 0, negative: 0 },
        },
      ]);
    });
  });

  describe('what the report asks', () => {
    it('orders records by the bytes of their key', async () => {
      await startRun('r1');
      await store.stage([
        staged('b', 'x'),
        staged('10', 'x'),
        staged('B', 'x'),
        staged('9', 'x'),
        staged('é', 'x'),
      ]);
      await store.mergeStaged('r1');
      await analyzeAll('r1', 'f1');
      const ids = (await collect(store.records())).map((line) => JSON.parse(line).commentId);
      expect(ids).toEqual(['10', '9', 'B', 'b', 'é']);
    });

    it('counts the comments of each polarity by day', async () => {
      await startRun('r1');
      await store.stage([
        staged('1', 'Quick', { respondedAt: '2026-02-01' }),
        staged('2', 'Slow', { respondedAt: '2026-02-01T09:30:00' }),
        staged('3', 'Kind', { respondedAt: '2026-02-03' }),
        staged('4', 'Cold'),
      ]);
      await store.mergeStaged('r1');
      await store.planBatches('r1', { fingerprint: 'f1', size: 10 });
      const scores = [0.5, -0.5, 0, 0.5];
      const pending = await store.pendingComments('r1', 0);
      await store.saveInsights(
        pending.map((one, place) => insightFor(one, { fingerprint: 'f1', score: scores[place] ?? 0 })),
      );
      expect(await store.dayCounts()).toEqual([
        { day: '2026-02-01', polarities: { positive: 1, neutral: 0, negative: 1 } },
        { day: '2026-02-03', polarities: { positive: 0, neutral: 1, negative: 0 } },
      ]);
    });

    it('joins the comments of one response, with all their mentions', async () => {
      await startRun('r1');
      const trust = { trust: { value: 4, scaleMin: 1, scaleMax: 5 } };
      await store.stage([
        staged('1/good', 'Quick', { respondent: 'ann', outcomes: trust }),
        staged('1/bad', 'Slow', { respondent: 'ann', outcomes: trust }),
        staged('2/good', 'Kind', { respondent: 'bob', attributes: { office: 'East' } }),
      ]);
      await store.mergeStaged('r1');
      await store.planBatches('r1', { fingerprint: 'f1', size: 10 });
      const [good, bad, other] = await store.pendingComments('r1', 0);
      if (!good || !bad || !other) throw new Error('Expected three comments');
      await store.saveInsights([
        insightFor(good, {
          fingerprint: 'f1',
          score: 0.5,
          mentions: [mentionOf('waiting', 'positive', 'Quick')],
        }),
        insightFor(bad, {
          fingerprint: 'f1',
          score: -0.25,
          mentions: [mentionOf('waiting', 'negative', 'Slow')],
        }),
        insightFor(other, { fingerprint: 'f1', score: 0.25 }),
      ]);
      const responses = [];
      for await (const response of store.responses()) responses.push(response);
      expect(responses).toHaveLength(2);
      expect(responses[0]).toMatchObject({ outcomes: trust, sentimentScore: 0.125 });
      expect(responses[0]?.mentions.map((mention) => mention.polarity).sort()).toEqual([
        'negative',
        'positive',
      ]);
      expect(responses[1]).toMatchObject({
        mentions: [],
        attributes: { office: 'East' },
        sentimentScore: 0.25,
      });
    });
  });

  describe('the runs', () => {
    it('keeps what a run is about, and its batches until it is done', async () => {
      await store.startRun({
        runId: 'r1',
        startedAt: '2026-01-01T00:00:00Z',
        fingerprint: 'f1',
        pack: 'cafe',
      });
      await store.stage([staged('1', 'Quick'), staged('2', 'Slow'), staged('3', 'Kind')]);
      await store.mergeStaged('r1');
      await store.planBatches('r1', { fingerprint: 'f1', size: 1 });
      expect(await store.run('r1')).toMatchObject({ status: 'running', pack: 'cafe', summary: null });
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
      await startRun('r1');
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

  describe('hostile text', () => {
    it('comes back as it went in, but for NUL, which becomes U+FFFD', async () => {
      await startRun('r1');
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
      await startRun('r1');
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

  it('keeps what was stored when it is opened again', async () => {
    await startRun('r1');
    await store.stage([staged('1', 'Quick')]);
    await store.mergeStaged('r1');
    await store.close();
    store = await openStore(location);
    await startRun('r2');
    expect(await analyzeAll('r2', 'f1')).toBe(1);
  });
});
