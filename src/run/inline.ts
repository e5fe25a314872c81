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

/** Analysis on threads of this process. */
export interface AnalysisPool {
  readonly threads: number;
  analyze(comments: readonly StoredComment[]): Promise<StoredInsight[]>;
  close(): Promise<void>;
}

/**
 * Starts threads that analyze batches, as many as the machine has cores unless told otherwise. The records do not
 * depend on their number.
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
    minThreads: threads,
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

/** Threads for a number of batches: those asked for, else one a core; never more than there are batches. */
export function threadCount(batches: number, wanted: number = availableParallelism()): number {
  return Math.max(1, Math.min(wanted, batches));
}

/** Threads cannot load TypeScript: from the sources (in tests) they run what was built. */
function threadFile(): URL {
  const fromSource = import.meta.url.endsWith('.ts');
  return new URL(fromSource ? '../../dist/src/run/thread.js' : './thread.js', import.meta.url);
}
