import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrivatePostgres } from '../../scripts/servers/start-postgres.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { insightFor } from './sample-comments.js';

/** Everything a store does is tested on both. */
export const engines = ['duckdb', 'postgres'] as const;
export type Engine = (typeof engines)[number];

export interface EmptyStore {
  readonly store: Store;
  readonly location: string;
  remove(): Promise<void>;
}

export async function openEmpty(engine: Engine, server: PrivatePostgres): Promise<EmptyStore> {
  const folder = await mkdtemp(join(tmpdir(), 'undertone-store-'));
  const location = engine === 'postgres' ? await server.createDatabase() : join(folder, 'store.duckdb');
  return { store: await openStore(location), location, remove: () => rm(folder, { recursive: true }) };
}

export async function collect<T>(chunks: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const chunk of chunks) all.push(...chunk);
  return all;
}

export async function startRun(store: Store, runId: string, fingerprint = 'f1'): Promise<void> {
  await store.startRun({ runId, startedAt: `2026-01-0${runId.slice(-1)}T00:00:00Z`, fingerprint });
}

/** Analyzes what is left, in batches of two; gives how many comments that were. */
export async function analyzeAll(store: Store, runId: string, fingerprint: string): Promise<number> {
  const { batches } = await store.planBatches(runId, { fingerprint, size: 2 });
  let analyzed = 0;
  for (let batch = 0; batch < batches; batch++) {
    const pending = await store.pendingComments(runId, batch);
    await store.saveInsights(pending.map((one) => insightFor(one, { fingerprint })));
    analyzed += pending.length;
  }
  return analyzed;
}
