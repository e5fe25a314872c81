import { readTable, tableError } from '../language/read-table.js';
import { createWordTest } from '../language/word-key.js';
import type { Clause, Reading } from '../model/reading.js';

const TABLE = new URL('./data/negators.tsv', import.meta.url);
/** Words that may stand between a negator and what it negates; more are not looked at. */
const MAX_BRIDGE = 6;

/** Whether the words right before a token negate it: `isNegated(reading, clause, firstToken)`. */
export type NegationTest = (reading: Reading, clause: Clause, firstToken: number) => boolean;

/**
 * Reads `data/negators.tsv` and gives a test for "no queue", "didn't have to wait", "ไม่ต้องรอ": a negator stands before
 * the term in the same clause, with nothing but bridge words between ("have to", "any", "ต้อง"). Before a joint ("not
 * polite or helpful") one other word may stand.
 */
export function createNegationTest(): NegationTest {
  const negators = new Set<string>();
  const bridges = new Set<string>();
  const joints = new Set<string>();
  const sets = { negator: negators, bridge: bridges, joint: joints };
  for (const { cells, line } of readTable(TABLE, ['kind', 'word'])) {
    const set = Object.hasOwn(sets, cells.kind ?? '') ? sets[cells.kind as keyof typeof sets] : null;
    if (set === null) throw tableError(TABLE.pathname, line, `the kind is "${cells.kind}"`);
    set.add(cells.word ?? '');
  }

  const isNegator = createWordTest(negators);
  const isBridge = createWordTest(bridges);
  const isJoint = createWordTest(joints);

  return function isNegated(reading, clause, firstToken) {
    const stop = Math.max(clause.firstToken, firstToken - MAX_BRIDGE);
    let negations = 0;
    let joined = false;
    for (let index = firstToken - 1; index >= stop; index -= 1) {
      const token = reading.tokens[index];
      if (!token) break;
      const follower = reading.tokens[index + 1];
      if (token.language === 'th' && follower && follower.start > token.end) break;
      if (isNegator(token)) negations += 1;
      else if (!isBridge(token) && !isJoint(token)) {
        if (!joined) break;
        joined = false;
        continue;
      }
      joined = isJoint(token);
    }
    return negations % 2 === 1;
  };
}
