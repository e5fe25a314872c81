import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDuckdb } from '../../src/store/duckdb.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { insightFor, mentionOf, staged } from './sample-comments.js';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-store-'));
  store = await openStore(join(folder, 'store.duckdb'));
});

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
    await store.stage([staged('1', 'Quick'), staged('1', 'Quick'), staged('1', 'Slow'), staged('2', 'Kind')]);
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
    expect(await store.planBatches('r2', { fingerprint: 'f1', size: 2 })).toEqual({ batches: 0, comments: 0 });
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

describe('openStore()', () => {
  it('refuses a file that is not a store, and leaves it as it was', async () => {
    const path = join(folder, 'notes.txt');
    await writeFile(path, 'These are notes, not a database.'.repeat(500));
    await expect(openStore(path)).rejects.toMatchObject({ code: 'store_version' });
  });

  it('refuses a store of a newer version', async () => {
    const path = join(folder, 'newer.duckdb');
    await (await openStore(path)).close();
    const database = await openDuckdb(path);
    await database.run('INSERT INTO schema_version VALUES (999)');
    await database.close();
    await expect(openStore(path)).rejects.toMatchObject({ code: 'store_version' });
  });

  it('keeps what was stored when it is opened again', async () => {
    await startRun('r1');
    await store.stage([staged('1', 'Quick')]);
    await store.mergeStaged('r1');
    await store.close();
    store = await openStore(join(folder, 'store.duckdb'));
    await startRun('r2');
    expect(await analyzeAll('r2', 'f1')).toBe(1);
  });
});
