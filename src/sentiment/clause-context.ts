import type { ScoredComment } from './score-comment.js';
import type { Evidence } from './sentiment-model.js';

/** How much of the evidence of the whole text each clause takes on. */
const wholeShare = 0.3;
/** How much a clause without a polar term takes on from the clause it leads to, or else follows. */
const neighborShare = 1;
const shortWords = 8;

/**
 * The evidence of each clause in its context: a clause that only names what is spoken of ("the screen", which Thai sets
 * apart with a space) takes on what its neighbor says of it, unless a contrast stands between them, and every clause takes on a little of the
 * whole.
 */
export function clausesInContext(scored: ScoredComment): readonly Evidence[] {
  const { clauses, units, whole } = scored;
  return clauses.map(({ evidence }, i) => {
    const neighbor = lacksTerms(scored, i) ? neighborOf(scored, i) : -1;
    const near = neighbor < 0 ? undefined : clauses[neighbor]?.evidence;
    const share = near === undefined || units.clauses.length === 0 ? 0 : neighborShare;
    return {
      positive: evidence.positive + wholeShare * whole.positive + share * (near?.positive ?? 0),
      negative: evidence.negative + wholeShare * whole.negative + share * (near?.negative ?? 0),
    };
  });
}

function lacksTerms({ units }: ScoredComment, index: number): boolean {
  const unit = units.clauses[index];
  if (unit === undefined || unit.terms.length > 0) return false;
  return unit.clause.endToken - unit.clause.firstToken <= shortWords;
}

/** The next clause of the same sentence with a polar term, or the one before; -1 where there is none. */
function neighborOf({ units }: ScoredComment, index: number): number {
  const own = units.clauses[index]?.clause;
  const next = units.clauses[index + 1];
  if (
    next &&
    next.clause.sentence === own?.sentence &&
    next.clause.contrast === null &&
    next.terms.length > 0
  )
    return index + 1;
  const previous = index === 0 ? undefined : units.clauses[index - 1];
  if (
    previous &&
    previous.clause.sentence === own?.sentence &&
    own.contrast === null &&
    previous.terms.length > 0
  )
    return index - 1;
  return -1;
}
