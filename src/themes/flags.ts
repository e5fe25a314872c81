import type { Segment } from '../model/insight-record.js';
import type { Clause, Reading } from '../model/reading.js';
import { createNegationTest } from './negation.js';
import { createSignalFinder, type Signal, type SignalFinder, type SignalLexicon } from './signal-finder.js';
import { readSignalLexicon } from './signal-lexicon.js';

/** Kinds of risk; a comment with one has the flag `risk` and the flag `risk:<kind>`. */
export const riskKinds = ['harm', 'threat', 'abuse', 'discrimination', 'safety', 'dataBreach'] as const;

/** What a flag says; the order in which flags are listed. */
export const flagNames = ['risk', 'suggestion', 'question', 'thanks', 'repeatContact', 'churn'] as const;

const QUESTION_MARKS = new Set(['?', '？']);
const RISK = 'risk:';
/** Stands before the flag that a phrase does not raise, whatever lies within it: "thanks for nothing". */
const NOT = 'not:';
/** Stands before the flag of a phrase that counts only as the first words of a clause: "Put a bench". */
const START = 'start:';

/**
 * Makes the stage that raises flags, from `data/flags.tsv`. Risk is read recall first: a word of risk counts even where it
 * is negated, and a person should look. Words of the other flags do not count where they are negated ("no
 * suggestions") or lie within a phrase marked `not:`; those marked `start:` count as the first words of a clause only.
 *
 * @returns A function of a reading: flags in the order of `flagNames`, each kind of risk after `risk`.
 * @throws UndertoneError `pack_invalid` where the lexicon has a mistake.
 */
export function createFlags(
  find: SignalFinder = createSignalFinder(readFlags()),
): (reading: Reading, segments?: readonly Segment[]) => string[] {
  const order = listFlags();
  const isNegated = createNegationTest();

  return function raiseFlags(reading) {
    const present = new Set<string>(endsWithQuestion(reading) ? ['question'] : []);
    for (const [index, clause] of reading.clauses.entries()) {
      const signals = find(reading, index);
      for (const { values, hit } of signals) {
        const [written = ''] = values;
        const flag = written.startsWith(START) ? written.slice(START.length) : written;
        if (present.has(flag) || flag.startsWith(NOT)) continue;
        if (flag !== written && !startsClause(reading, clause, hit)) continue;
        if (flag.startsWith(RISK)) present.add('risk').add(flag);
        else if (!isNegated(reading, clause, hit.firstToken) && !isExcluded(hit, flag, signals))
          present.add(flag);
      }
    }
    return present.size === 0 ? [] : order.filter((flag) => present.has(flag));
  };
}

/** Reads `data/flags.tsv`. */
export function readFlags(): SignalLexicon {
  const order = listFlags();
  const rows = readSignalLexicon(new URL('./data/flags.tsv', import.meta.url), {
    columns: ['flag'],
    check: ([written = '']) => {
      const flag = written.replace(/^(?:not|start):/, '');
      const known = order.includes(flag) && flag !== 'risk';
      return known ? null : `the flag is "${written}", expected ${order.join(', ')}`;
    },
  });
  return { rows, overlapping: true };
}

/** All flags in the order in which they are listed. */
function listFlags(): readonly string[] {
  return flagNames.flatMap((name) =>
    name === 'risk' ? ['risk', ...riskKinds.map((kind) => `risk:${kind}`)] : [name],
  );
}

function startsClause({ tokens }: Reading, clause: Clause, { firstToken }: Signal['hit']): boolean {
  return tokens.slice(clause.firstToken, firstToken).every(({ kind }) => kind !== 'word');
}

/** Whether a hit lies within a phrase that says the opposite of its flag. */
function isExcluded({ start, end }: Signal['hit'], flag: string, signals: readonly Signal[]): boolean {
  return signals.some(({ values, hit }) => values[0] === NOT + flag && hit.start <= start && hit.end >= end);
}

function endsWithQuestion(reading: Reading): boolean {
  return reading.tokens.some(
    (token) => token.kind === 'punctuation' && QUESTION_MARKS.has(token.text.charAt(0)),
  );
}
