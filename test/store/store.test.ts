import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import type { Response } from '../../src/model/response.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { analyzeAll, collect, type EmptyStore, engines, openEmpty, startRun } from './engines.js';
import { insightFor, mentionOf, staged } from './sample-comments.js';

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
      await startRun(store, 'r1');
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

    it('takes the longest ids and names that reading lets through', async () => {
      await startRun(store, 'r1');
      // Scattered characters, so that no engine can compress them.
      const long = (length: number) =>
        Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * 7919) % 20_000))).join('');
      await store.stage([staged(long(333), 'Quick', { source: long(300), respondent: long(333) })]);
      expect(await store.mergeStaged('r1')).toMatchObject({ new: 1 });
      expect(await analyzeAll(store, 'r1', 'f1')).toBe(1);
      expect(await store.recordsOf(long(333))).toHaveLength(1);
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
      await startRun(store, 'r1');
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
      await startRun(store, 'r1');
      await store.stage([staged('1', 'Quick'), staged('2', 'Slow'), staged('3', 'Kind')]);
      await store.mergeStaged('r1');
      expect(await analyzeAll(store, 'r1', 'f1')).toBe(3);
      await startRun(store, 'r2');
      expect(await store.planBatches('r2', { fingerprint: 'f1', size: 2 })).toEqual({
        batches: 0,
        comments: 0,
      });
      await store.stage([staged('2', 'Slower')]);
      await store.mergeStaged('r2');
      expect(await analyzeAll(store, 'r2', 'f1')).toBe(1);
    });

    it('is everything again under another fingerprint, and records are replaced, not added', async () => {
      await startRun(store, 'r1');
      await store.stage([staged('1', 'Quick'), staged('2', 'Slow')]);
      await store.mergeStaged('r1');
      await analyzeAll(store, 'r1', 'f1');
      await startRun(store, 'r2', 'f2');
      expect(await analyzeAll(store, 'r2', 'f2')).toBe(2);
      const records = (await collect(store.records())).map((line) => JSON.parse(line));
      expect(records.map((record) => record.fingerprint)).toEqual(['f2', 'f2']);
    });

    it('leaves nothing of a batch that was saved, and the same rows when it is saved twice', async () => {
      await startRun(store, 'r1');
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
      await startRun(store, 'r1');
      await store.stage([
        staged('b', 'x'),
        staged('10', 'x'),
        staged('B', 'x'),
        staged('9', 'x'),
        staged('é', 'x'),
      ]);
      await store.mergeStaged('r1');
      await analyzeAll(store, 'r1', 'f1');
      const ids = (await collect(store.records())).map((line) => JSON.parse(line).commentId);
      expect(ids).toEqual(['10', '9', 'B', 'b', 'é']);
    });

    it('counts the comments of each polarity by day', async () => {
      await startRun(store, 'r1');
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
      await startRun(store, 'r1');
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
      const responses: Response[] = [];
      for await (const chunk of store.responses({ attributes: true })) responses.push(...chunk);
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

  it('keeps what was stored when it is opened again', async () => {
    await startRun(store, 'r1');
    await store.stage([staged('1', 'Quick')]);
    await store.mergeStaged('r1');
    await store.close();
    store = await openStore(empty.location);
    await startRun(store, 'r2');
    expect(await analyzeAll(store, 'r2', 'f1')).toBe(1);
  });
});
