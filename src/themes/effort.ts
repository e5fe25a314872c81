import type { Reading } from '../model/reading.js';
import { createNegationTest } from './negation.js';
import { createSignalFinder, type SignalFinder, type SignalLexicon } from './signal-finder.js';
import { readSignalLexicon } from './signal-lexicon.js';

/** A negated word says less than its opposite: "not difficult" is milder than "easy". */
const NEGATION = -0.6;
/** How soon the score saturates: one plain word gives about 0.7. */
const SOFTNESS = 1;

/**
 * Makes the stage that reads how hard it was for the respondent, from `data/effort.tsv`. Of two phrases the longer counts;
 * one of weight 0 says nothing of effort ("easy to talk to").
 *
 * @returns A function of a reading: -1 (easy) .. 1 (hard), or null where nothing is said of effort. The weights found,
 * negation considered, are summed to `s`; the score is `s / sqrt(s^2 + 1)` (the normalization of VADER, alpha 1).
 * @throws UndertoneError `pack_invalid` where the lexicon has a mistake.
 */
export function createEffort(
  find: SignalFinder = createSignalFinder(readEffort()),
): (reading: Reading) => number | null {
  const isNegated = createNegationTest();

  return function weighEffort(reading) {
    let sum = 0;
    let found = 0;
    for (const [index, clause] of reading.clauses.entries()) {
      for (const { values, hit } of find(reading, index)) {
        const weight = Number(values[0]);
        if (weight === 0) continue;
        sum += isNegated(reading, clause, hit.firstToken) ? weight * NEGATION : weight;
        found += 1;
      }
    }
    return found === 0 ? null : Math.round((sum / Math.sqrt(sum * sum + SOFTNESS)) * 1000) / 1000;
  };
}

/** Reads `data/effort.tsv`. */
export function readEffort(): SignalLexicon {
  const rows = readSignalLexicon(new URL('./data/effort.tsv', import.meta.url), {
    columns: ['weight'],
    check: ([weight]) =>
      isShare(weight) ? null : `the weight is "${weight}", expected a number from -1 to 1`,
  });
  return { rows };
}

function isShare(weight: string | undefined): boolean {
  const value = Number(weight);
  return Number.isFinite(value) && Math.abs(value) <= 1;
}
