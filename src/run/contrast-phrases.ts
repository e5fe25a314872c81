import type { PhraseContrast } from '../model/discovery.js';
import { benjaminiHochberg } from '../stats/adjust-p.js';
import { logOdds } from '../stats/log-odds.js';
import { normalTwoSided } from '../stats/normal.js';
import type { CountedPhrase } from '../themes/discover-phrases.js';

/** A phrase must stand in so many comments of the two sides together. */
const LEAST = 5;
/** Sum of the priors over all phrases: the weight of what is common to both sides against what was seen. */
const PRIOR = 500;
const MAX_Q = 0.05;
const SHOWN = 12;

type Phrase = PhraseContrast['high'][number];

/**
 * Phrases more typical of one of two groups of comments than of the other: log-odds under an informative Dirichlet
 * prior, in the shape of both sides together, counting comments; two-sided p of z adjusted over all phrases tested. A
 * phrase that says what a shown one says (one is part of the other) is left out.
 */
export function contrastPhrases(
  phrases: readonly CountedPhrase[],
  groups: { readonly high: number; readonly low: number; readonly sizes: readonly number[] },
): Pick<PhraseContrast, 'comments' | 'high' | 'low'> {
  const { high, low } = groups;
  const comments = { high: groups.sizes[high] ?? 0, low: groups.sizes[low] ?? 0 };
  const counted = phrases
    .map(({ key, shown, counts }) => ({ key, phrase: shown, high: counts[high] ?? 0, low: counts[low] ?? 0 }))
    .filter((one) => one.high + one.low > 0);
  const total = { high: 0, low: 0 };
  for (const one of counted) {
    total.high += one.high;
    total.low += one.low;
  }
  const sizes = { first: total.high, second: total.low, prior: PRIOR };
  const enough = total.high > 0 && total.low > 0;
  const tested = counted.flatMap((one) => {
    const both = one.high + one.low;
    if (!enough || both < LEAST) return [];
    const prior = (PRIOR * both) / (total.high + total.low);
    const { z } = logOdds({ first: one.high, second: one.low, prior }, sizes);
    return [{ ...one, z, p: normalTwoSided(z) }];
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

type Ranked = Phrase & { readonly key: string };

/** Share of a phrase's comments from which on a longer phrase with it is shown in its place. */
const COVERED = 0.8;

function pick(ranked: readonly Ranked[]): Phrase[] {
  const kept: Ranked[] = [];
  for (const one of ranked) {
    if (kept.length === SHOWN) break;
    const fuller = fullest(one, ranked);
    if (!kept.some((other) => isWithin(other, fuller) || isWithin(fuller, other))) kept.push(fuller);
  }
  return kept.map(({ key: _, ...phrase }) => phrase);
}

/** The longest phrase that says it whole: a word that hardly stands without its neighbors is half a name. */
function fullest(one: Ranked, ranked: readonly Ranked[]): Ranked {
  const least = COVERED * (one.high + one.low);
  return ranked
    .filter((other) => other.high + other.low >= least && isWithin(one, other))
    .reduce((best, other) => (other.key.length > best.key.length ? other : best), one);
}

function isWithin(one: Ranked, other: Ranked): boolean {
  return ` ${other.key} `.includes(` ${one.key} `);
}
