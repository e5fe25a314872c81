import { availableParallelism } from 'node:os';
import { type AnalysisPool, createAnalysisPool } from './inline.js';
import { type Frame, type FrameNames, loadFrame } from './load-frame.js';

/** Threads for each pack and model that a worker meets. */
export interface FramePools {
  readonly threads: number;
  poolOf(names: FrameNames): AnalysisPool;
  /** The fingerprint this process analyzes under. */
  fingerprintOf(names: FrameNames): string;
  close(): Promise<void>;
}

/** Runs of different packs are rare, so what was loaded for each, and its threads, are kept. */
export function createFramePools(threads: number = availableParallelism()): FramePools {
  const frames = new Map<string, Frame>();
  const pools = new Map<string, AnalysisPool>();
  const keyOf = ({ pack, model }: FrameNames) => JSON.stringify([pack, model]);
  const frameOf = (names: FrameNames): Frame => {
    const frame = frames.get(keyOf(names)) ?? loadFrame(names);
    frames.set(keyOf(names), frame);
    return frame;
  };
  return {
    threads,
    poolOf(names) {
      const { pack, model } = frameOf(names);
      const pool = pools.get(keyOf(names)) ?? createAnalysisPool({ pack, model, threads });
      pools.set(keyOf(names), pool);
      return pool;
    },
    fingerprintOf: (names) => frameOf(names).fingerprint,
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
