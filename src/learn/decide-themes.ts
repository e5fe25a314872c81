import type { LearnedModelHeader } from '../model/learned-model.js';

/** The parts of a model that turn probabilities into themes. */
export type ThemeRule = Pick<LearnedModelHeader, 'themesPerComment' | 'atLeastOne'> & {
  readonly themes: readonly { readonly threshold: number }[];
};

/** Indexes of the themes that a comment has, by the probability of each. */
export function decideThemes(rule: ThemeRule, probabilities: ArrayLike<number>): readonly number[] {
  const { themes, themesPerComment, atLeastOne } = rule;
  if (themes.length === 0) return [];
  const likeliest = indexOfLargest(probabilities, themes.length);
  if (themesPerComment === 'one') return [likeliest];
  const over: number[] = [];
  for (const [i, { threshold }] of themes.entries()) {
    if ((probabilities[i] as number) > threshold) over.push(i);
  }
  return over.length === 0 && atLeastOne ? [likeliest] : over;
}

/** The first of the largest of the first `length` values. */
export function indexOfLargest(values: ArrayLike<number>, length: number = values.length): number {
  let best = 0;
  for (let i = 1; i < length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
