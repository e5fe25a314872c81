import type { Segment } from '../model/insight-record.js';
import type { Reading } from '../model/reading.js';
import { createSignalFinder } from './signal-finder.js';
import { readSignalLexicon } from './signal-lexicon.js';

/** Kinds of risk; a comment with one has the flag `risk` and the flag `risk:<kind>`. */
export const riskKinds = ['harm', 'threat', 'abuse', 'discrimination', 'safety', 'dataBreach'] as const;

/** What a flag says; the order in which flags are listed. */
export const flagNames = ['risk', 'suggestion', 'question', 'thanks', 'repeatContact', 'churn'] as const;

const QUESTION_MARKS = new Set(['?', '？']);

/**
 * Makes the stage that raises flags, from `data/flags.tsv`. Risk is read recall first: a word of risk counts even where it
 * is negated, and a person should look.
 *
 * @returns A function of a reading: flags in the order of `flagNames`, each kind of risk after `risk`.
 * @throws UndertoneError `pack_invalid` where the lexicon has a mistake.
 */
export function createFlags(): (reading: Reading, segments?: readonly Segment[]) => string[] {
  const order = flagNames.flatMap((name) =>
    name === 'risk' ? ['risk', ...riskKinds.map((kind) => `risk:${kind}`)] : [name],
  );
  const rows = readSignalLexicon(new URL('./data/flags.tsv', import.meta.url), {
    columns: ['flag'],
    check: ([flag = '']) =>
      order.includes(flag) && flag !== 'risk' ? null : `the flag is "${flag}", expected ${order.join(', ')}`,
  });
  const find = createSignalFinder(rows, { overlapping: true });

  return function raiseFlags(reading) {
    const raised: string[] = endsWithQuestion(reading) ? ['question'] : [];
    for (const clause of reading.clauses) {
      for (const { values } of find(reading, clause)) if (values[0]) raised.push(values[0]);
    }
    if (raised.length === 0) return raised;
    const present = new Set(raised);
    if (raised.some((flag) => flag.startsWith('risk:'))) present.add('risk');
    return order.filter((flag) => present.has(flag));
  };
}

function endsWithQuestion(reading: Reading): boolean {
  return reading.tokens.some(
    (token) => token.kind === 'punctuation' && QUESTION_MARKS.has(token.text.charAt(0)),
  );
}
