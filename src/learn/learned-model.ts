import type { Polarity } from '../model/insight-record.js';
import type { LearnedModelHeader } from '../model/learned-model.js';

/** A model learned from labelled comments: a linear scorer an output, over hashed features. It holds no text of theirs. */
export interface LearnedModel {
  readonly header: LearnedModelHeader;
  /** Hashes of the features, ascending; their index is the place of the feature. */
  readonly hashes: Uint32Array;
  /** In how many comments each feature stood. */
  readonly frequencies: Uint32Array;
  /** Weight of a feature for an output: `weights[place * outputs + output] * scales[output]`. */
  readonly weights: Int8Array;
}

/** Order of the polarities among the outputs. */
export const polarities: readonly Polarity[] = ['positive', 'neutral', 'negative'];

/** How many scores the model gives: one a theme, and three for the sentiment. */
export function outputCount({ themes, sentiment }: Pick<LearnedModelHeader, 'themes' | 'sentiment'>): number {
  return themes.length + (sentiment === null ? 0 : polarities.length);
}
