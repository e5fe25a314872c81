import { availableParallelism } from 'node:os';
import { fingerprintOf } from '../analyze/fingerprint.js';
import { loadPack } from '../themes/load-pack.js';
import { type AnalysisPool, createAnalysisPool } from './inline.js';

/** Threads for each theme pack that a worker meets. */
export interface PackPools {
  readonly threads: number;
  poolOf(pack: string): AnalysisPool;
  /** The fingerprint this process analyzes under with a pack. */
  fingerprintOf(pack: string): string;
  close(): Promise<void>;
}

/** Runs of different packs are rare, so the threads of each are kept. */
export function createPackPools(threads: number = availableParallelism()): PackPools {
  const pools = new Map<string, AnalysisPool>();
  const fingerprints = new Map<string, string>();
  return {
    threads,
    poolOf(pack) {
      const pool = pools.get(pack) ?? createAnalysisPool({ pack: loadPack(pack), threads });
      pools.set(pack, pool);
      return pool;
    },
    fingerprintOf(pack) {
      const fingerprint = fingerprints.get(pack) ?? fingerprintOf(loadPack(pack));
      fingerprints.set(pack, fingerprint);
      return fingerprint;
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
