import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDuckdb } from '../../src/store/duckdb.js';
import { writeParquet } from '../../src/store/export-records.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { insightFor, mentionOf, staged } from './sample-comments.js';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-export-'));
  store = await openStore(join(folder, 'store.duckdb'));
  await store.startRun({ runId: 'r1', startedAt: '2026-01-01T00:00:00Z', fingerprint: 'f1' });
  await store.stage([
    staged('2', 'ช้ามาก', { outcomes: { trust: { value: 2, scaleMin: 1, scaleMax: 5 } } }),
    staged('1/good', 'Kind', { respondent: '1' }),
    staged('1/bad', "The clerk's desk", { respondent: '1' }),
  ]);
  await store.mergeStaged('r1');
  await store.planBatches('r1', { fingerprint: 'f1', size: 10 });
  const pending = await store.pendingComments('r1', 0);
  await store.saveInsights(
    pending.map((one) => {
      const insight = insightFor(one, { fingerprint: 'f1', score: -0.5 });
      const mentions = [mentionOf('queue', 'negative', one.comment.text)];
      return { ...insight, mentions, record: JSON.stringify({ ...one.comment, effort: null, mentions }) };
    }),
  );
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('Store.recordsByResponse()', () => {
  it('gives the comments of a response together', async () => {
    const responses: string[][] = [];
    for await (const records of store.recordsByResponse()) {
      responses.push(records.map((record) => JSON.parse(record).commentId));
    }
    expect(responses).toEqual([['1/good', '1/bad'], ['2']]);
  });
});

describe('Store.writeParquet()', () => {
  it('writes one row a record that reads back', async () => {
    const file = join(folder, "it's all.parquet");
    await store.writeParquet(file);
    const reader = await openDuckdb(':memory:');
    const rows = await reader.rows(`SELECT * FROM read_parquet('${file.replaceAll("'", "''")}')`);
    await reader.close();
    expect(rows.map((row) => row.comment_id)).toEqual(['1/bad', '1/good', '2']);
    const [row] = rows.filter((one) => one.comment_id === '2');
    expect(row).toMatchObject({
      source: 'counter',
      respondent: '2',
      text: 'ช้ามาก',
      effort: null,
      score: -0.5,
    });
    expect(JSON.parse(String(row?.outcomes))).toEqual({ trust: { value: 2, scaleMin: 1, scaleMax: 5 } });
    expect(JSON.parse(String(row?.mentions))).toEqual([mentionOf('queue', 'negative', 'ช้ามาก')]);
  });

  it('says which file it could not write, and leaves nothing', async () => {
    const file = join(folder, 'missing', 'out.parquet');
    await expect(store.writeParquet(file)).rejects.toThrow(`Cannot write ${file}`);
    expect((await readdir(folder)).filter((name) => name.includes('parquet'))).toEqual([]);
  });

  it('is refused by an engine that has no Parquet', async () => {
    const { copyToParquet: _, ...server } = await openDuckdb(':memory:');
    await expect(writeParquet(server, join(folder, 'out.parquet'))).rejects.toThrow(
      'Cannot export as parquet: the store is a PostgreSQL server',
    );
    await server.close();
  });
});
