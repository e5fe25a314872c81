import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { AnalyzerOptions } from '../analyze/create-analyzer.js';
import type { LearnedModel } from '../learn/learned-model.js';
import type { ThemePack } from '../model/theme-pack.js';
import { type Corrections, noCorrections } from '../sentiment/corrections.js';
import type { StoredComment, StoredInsight } from '../store/store.js';

/**
 * Far more than lexicons, models and a batch need. Without it a thread on a crowded machine lets garbage pile up to
 * gigabytes before it collects any.
 */
const THREAD_MEMORY_MB = 512;

/** Room for new objects, twice the default: a batch dies before it is copied about, and starting copies less. */
export const YOUNG_MEMORY_MB = 96;

/** A thread that has had nothing to do for so long is let go of; it costs a second to start again. */
const IDLE_MS = 60_000;

/** Analysis on threads of this process. */
export interface AnalysisPool {
  /** At most. */
  readonly threads: number;
  analyze(comments: readonly StoredComment[]): Promise<StoredInsight[]>;
  close(): Promise<void>;
}

/**
 * Threads that analyze batches: one is started at once, the others where batches wait, up to one a core unless told
 * otherwise. The records do not depend on their number.
 */
export function createAnalysisPool(options: {
  pack: ThemePack;
  model?: LearnedModel | null;
  corrections?: Corrections;
  threads?: number;
}): AnalysisPool {
  const { pack, model = null, corrections = noCorrections, threads = availableParallelism() } = options;
  const parts: AnalyzerOptions = { pack, model, corrections };
  const pool = new Tinypool({
    filename: fileURLToPath(threadFile()),
    minThreads: 1,
    idleTimeout: IDLE_MS,
    maxThreads: threads,
    workerData: parts,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
  });
  return {
    threads,
    analyze: (comments) => pool.run(comments),
    close: () => pool.destroy(),
  };
}

/** Batches that a thread analyzes while another would be starting. */
const BATCHES_PER_START = 3;

/**
 * How many batches to have on their way at once: one more than threads, so that no thread is idle while a batch waits
 * for the store; just one where there are so few that a second thread would come too late to help.
 */
export function laneCount(batches: number, threads: number): number {
  return batches <= BATCHES_PER_START ? 1 : threads + 1;
}

/** Threads cannot load TypeScript: from the sources (in tests) they run what was built. */
function threadFile(): URL {
  const fromSource = import.meta.url.endsWith('.ts');
  return new URL(fromSource ? '../../dist/src/run/thread.js' : './thread.js', import.meta.url);
}
