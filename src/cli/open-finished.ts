import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { UndertoneError } from '../model/errors.js';
import type { RunSummary } from '../model/run-summary.js';
import { describeStore, isServerStore, openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';

export interface StoreFlags {
  readonly out: string;
  readonly store?: string;
}

/**
 * Opens the store of an earlier run for reading, gives it with its last summary to `work`, and closes it.
 * @throws UndertoneError input_not_found where there is no store, or no run has finished in it
 */
export async function withFinishedRun<T>(
  flags: StoreFlags,
  work: (store: Store, summary: RunSummary) => Promise<T>,
): Promise<T> {
  const path = flags.store ?? process.env.UNDERTONE_STORE ?? join(flags.out, 'store.duckdb');
  const hint = 'Run undertone run FILE first, or name the store with --store';
  if (!isServerStore(path)) {
    await access(path).catch((cause) => {
      throw new UndertoneError('input_not_found', `Cannot find a store at ${path}`, { hint, cause });
    });
  }
  const store = await openStore(path);
  try {
    const summary = await store.lastRun();
    if (summary === null) {
      throw new UndertoneError(
        'input_not_found',
        `Cannot read the store ${describeStore(path)}: no run has finished in it`,
        { hint },
      );
    }
    return await work(store, summary);
  } finally {
    await store.close();
  }
}
