import { createReader } from '../language/create-reader.js';
import { createMentionMerger } from '../learn/frame.js';
import type { LearnedModel } from '../learn/learned-model.js';
import { createLearnedTagger } from '../learn/learned-tagger.js';
import type { Comment } from '../model/comment.js';
import type { InsightRecord } from '../model/insight-record.js';
import type { ThemePack } from '../model/theme-pack.js';
import { type Corrections, noCorrections } from '../sentiment/corrections.js';
import { createSentiment } from '../sentiment/create-sentiment.js';
import { loadScoringParts } from '../sentiment/load-scoring-parts.js';
import { loadPack } from '../themes/load-pack.js';
import { createThemeStages } from '../themes/theme-stages.js';
import { analyzeComment, analyzeComments } from './analyze-comments.js';
import { fingerprintOf } from './fingerprint.js';
import type { Stages } from './stages.js';
import { createCorrectionTrace } from './trace-corrections.js';

export interface AnalyzerOptions {
  /** The name of a shipped theme pack, the path of one, or one that is loaded. @default {'public-service'} */
  readonly pack?: string | ThemePack;
  /** A model learned from labelled comments: its themes are added, its sentiment taken where it has one. @default none */
  readonly model?: LearnedModel | null;
  /** Polarities set by hand for comments and terms. @default none */
  readonly corrections?: Corrections;
}

/** Analysis with everything loaded; pure and synchronous from here on. A record depends on its comment alone. */
export interface Analyzer {
  /** Hash of everything that can change an answer. */
  readonly fingerprint: string;
  readonly analyze: (comment: Comment) => InsightRecord;
  /** The same for many, in the same order, in less time than one by one. */
  readonly analyzeAll: (comments: readonly Comment[]) => InsightRecord[];
}

/**
 * Loads lexicons, models and the theme pack once, and gives the function that turns comments into their records.
 * @throws UndertoneError pack_invalid
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const { pack: given = 'public-service', model = null, corrections = noCorrections } = options;
  const pack = typeof given === 'string' ? loadPack(given) : given;
  const read = createReader();
  const parts = loadScoringParts(corrections);
  const stages: Stages = {
    read,
    score: createSentiment({ corrections, parts }),
    ...createThemeStages(pack, read),
    ...(model !== null && {
      learned: { tag: createLearnedTagger(model, read), merge: createMentionMerger(pack) },
    }),
    ...(corrections.lines.length > 0 && { trace: createCorrectionTrace(corrections, parts) }),
  };
  const fingerprint = fingerprintOf(pack, { model, corrections });
  return {
    fingerprint,
    analyze: (comment) => analyzeComment(stages, comment, fingerprint),
    analyzeAll: (comments) => analyzeComments(stages, comments, fingerprint),
  };
}
