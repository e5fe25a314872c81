import type { PhraseContrast } from '../model/discovery.js';
import { benjaminiHochberg } from '../stats/adjust-p.js';
import { logOdds } from '../stats/log-odds.js';
import { normalTwoSided } from '../stats/normal.js';
import type { CountedPhrase } from '../themes/discover-phrases.js';

/** A phrase must stand in so many comments of the two sides together. */
const LEAST = 5;
/** Prior comments: the weight of what is common to both sides against what was seen. */
const PRIOR = 500;
const MAX_Q = 0.05;
const SHOWN = 12;

type Phrase = PhraseContrast['high'][number];

/**
 * Phrases more typical of one of two groups of comments than of the other: log-odds under an informative Dirichlet
 * prior, whose shape is the phrase's share over all groups, two-sided p of z adjusted over all phrases tested. A
 * phrase that says what a shown one says (one is part of the other) is left out.
 */
export function contrastPhrases(
  phrases: readonly CountedPhrase[],
  groups: { readonly high: number; readonly low: number; readonly sizes: readonly number[] },
): Pick<PhraseContrast, 'comments' | 'high' | 'low'> {
  const comments = { high: groups.sizes[groups.high] ?? 0, low: groups.sizes[groups.low] ?? 0 };
  const all = comments.high + comments.low;
  const tested = phrases.flatMap(({ key, shown, counts }) => {
    const high = counts[groups.high] ?? 0;
    const low = counts[groups.low] ?? 0;
    if (high + low < LEAST || comments.high < LEAST || comments.low < LEAST) return [];
    // A phrase stands in a comment or does not: the prior, too, is of comments with and without it.
    const prior = (PRIOR * (high + low)) / (all + 1);
    const { z } = logOdds(
      { first: high, second: low, prior },
      { first: comments.high, second: comments.low, prior: PRIOR },
    );
    return [{ key, phrase: shown, high, low, z, p: normalTwoSided(z) }];
  });
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const clear = tested.flatMap(({ p: _, ...one }, i) => {
    const q = adjusted[i] ?? 1;
    return q < MAX_Q && Number.isFinite(one.z) ? [{ ...one, q }] : [];
  });
  const ranked = clear.sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.key < b.key ? -1 : 1));
  return {
    comments,
    high: pick(ranked.filter(({ z }) => z > 0)),
    low: pick(ranked.filter(({ z }) => z < 0)),
  };
}

function pick(ranked: readonly (Phrase & { readonly key: string })[]): Phrase[] {
  const kept: (Phrase & { readonly key: string })[] = [];
  for (const one of ranked) {
    if (kept.length === SHOWN) break;
    const said = kept.some(
      ({ key }) => ` ${key} `.includes(` ${one.key} `) || ` ${one.key} `.includes(` ${key} `),
    );
    if (!said) kept.push(one);
  }
  return kept.map(({ key: _, ...phrase }) => phrase);
}
