import { availableParallelism } from 'node:os';
import type { Store, StoredComment, StoredInsight } from '../store/store.js';
import { type AnalysisPool, createAnalysisPool } from './inline.js';
import { type Frame, readFrame } from './load-frame.js';

/** Runs of more frames at once are rare; those used longest ago are let go of, with their threads. */
const KEPT = 3;

/** The frames (pack and model) that a worker meets, by the hashes that runs name, with threads for each. */
export interface FramePools {
  readonly threads: number;
  /** @throws UndertoneError fingerprint_differs where the store does not hold it */
  frameOf(hash: string | null): Promise<Frame>;
  analyze(hash: string | null, comments: readonly StoredComment[]): Promise<StoredInsight[]>;
  close(): Promise<void>;
}

interface Loaded {
  readonly frame: Frame;
  pool: AnalysisPool | null;
  /** Batches on its threads. */
  busy: number;
}

/** What was loaded of each frame, and its threads, are kept for the next batch. */
export function createFramePools(
  store: Pick<Store, 'asset'>,
  threads: number = availableParallelism(),
): FramePools {
  // In the order of their last use.
  const loaded = new Map<string | null, Loaded>();

  async function use(hash: string | null): Promise<Loaded> {
    const known = loaded.get(hash);
    const frame = known?.frame ?? (await readFrame(store, hash));
    // Another batch may have loaded it meanwhile.
    const one = known ?? loaded.get(hash) ?? { frame, pool: null, busy: 0 };
    loaded.delete(hash);
    loaded.set(hash, one);
    return one;
  }

  async function letGo(): Promise<void> {
    for (const [hash, { pool, busy }] of [...loaded].slice(0, -KEPT)) {
      if (busy > 0) continue;
      loaded.delete(hash);
      await pool?.close();
    }
  }

  return {
    threads,
    async frameOf(hash) {
      const { frame } = await use(hash);
      await letGo();
      return frame;
    },
    async analyze(hash, comments) {
      const one = await use(hash);
      one.busy++;
      try {
        one.pool ??= createAnalysisPool({ ...one.frame, threads });
        return await one.pool.analyze(comments);
      } finally {
        one.busy--;
        await letGo();
      }
    },
    close: async () => {
      await Promise.all([...loaded.values()].map(({ pool }) => pool?.close()));
    },
  };
}
