import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PrivatePostgres, startPostgres } from '../../scripts/servers/start-postgres.js';
import type { SampledText } from '../../src/store/discovery-store.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { insightFor, mentionOf, staged } from './sample-comments.js';

let server: PrivatePostgres;
let folder: string;
let store: Store;

beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'undertone-discovery-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const long = 'Please keep the desk in Mill Lane open';

/** Three comments of two people on one day, one the next; those of the first person speak of the queue. */
async function fill(): Promise<void> {
  await store.startRun({ runId: 'r1', startedAt: '2026-01-01T00:00:00Z', fingerprint: 'f1' });
  await store.stage([
    staged('1', long, { respondent: 'a', respondedAt: '2026-01-05' }),
    staged('2', long.toUpperCase(), { respondent: 'a', respondedAt: '2026-01-05T10:00:00Z' }),
    staged('3', 'Kind', { respondent: 'b', respondedAt: '2026-01-05' }),
    staged('4', long, { respondent: 'a', respondedAt: '2026-01-06' }),
  ]);
  await store.mergeStaged('r1');
  await store.planBatches('r1', { fingerprint: 'f1', size: 10 });
  const pending = await store.pendingComments('r1', 0);
  await store.saveInsights(
    pending.map((one) =>
      insightFor(one, {
        fingerprint: 'f1',
        mentions: one.comment.respondent === 'a' ? [mentionOf('queue', 'negative', one.comment.text)] : [],
      }),
    ),
  );
}

async function sample(share: number): Promise<SampledText[]> {
  const all: SampledText[] = [];
  for await (const chunk of store.discovery.sampleTexts(share)) all.push(...chunk);
  return all;
}

describe.each(['duckdb', 'postgres'])('what discovery asks of %s', (engine) => {
  beforeEach(async () => {
    store = await openStore(engine === 'postgres' ? await server.createDatabase() : ':memory:');
    await fill();
  });
  afterEach(() => store.close());

  it('gives all comments, or the same sample every time', async () => {
    expect((await sample(2)).map(({ tagged }) => tagged)).toEqual([true, true, false, true]);
    expect(await sample(0.01)).toEqual((await sample(1)).slice(0, 1));
  });

  it('counts texts that are shared, case apart', async () => {
    const found = await store.discovery.repeatedTexts({ length: 10, limit: 5 });
    expect(found).toEqual([{ text: long, comments: 3 }]);
    expect(await store.discovery.repeatedTexts({ length: 100, limit: 5 })).toEqual([]);
  });

  it('counts respondents by day and theme', async () => {
    expect(await store.discovery.days()).toEqual([
      { day: '2026-01-05', responses: 2, themes: new Map([['queue', 1]]) },
      { day: '2026-01-06', responses: 1, themes: new Map([['queue', 1]]) },
    ]);
    expect(await store.discovery.mentionersSince('2026-01-05')).toEqual(new Map([['queue', 1]]));
    expect(await store.discovery.mentionersSince('2026-01-07')).toEqual(new Map());
  });
});
