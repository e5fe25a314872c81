import type { Token } from '../model/reading.js';
import type { TermMatch } from './find-terms.js';
import type { ShiftedTerm } from './shift-valences.js';

/** A word that speaks for itself. */
export const plainRole = 0;
/** A word in a negator's scope: it counts as itself and as negated. */
export const negatedRole = 1;
/** A polar word that a shifter turned round: it counts as negated only. */
export const turnedRole = 2;
/** A word that means the opposite in a phrase the lexicon knows ("not bad"): it counts in its phrase only. */
export const phraseRole = 3;

/**
 * Sets the roles of the tokens of a clause. `roles` is as long as the tokens of the text and 0 where they are; `end`
 * is one past the clause's last token.
 */
export function markRoles(
  roles: Uint8Array,
  clause: { readonly tokens: readonly Token[]; readonly end: number },
  found: FoundTerms,
): void {
  markNegated(roles, clause, found.matches);
  for (const { match, turned, base } of found.terms) {
    if (match.end - match.first === 1) {
      if (turned) roles[match.first] = turnedRole;
      continue;
    }
    for (let i = match.first; i < match.end; i++) {
      const token = clause.tokens[i];
      if (token !== undefined && found.valenceOf(token) * base < 0) roles[i] = phraseRole;
    }
  }
}

interface FoundTerms {
  readonly matches: readonly TermMatch[];
  readonly terms: readonly ShiftedTerm[];
  readonly valenceOf: (token: Token) => number;
}

function markNegated(
  roles: Uint8Array,
  { tokens, end }: { readonly tokens: readonly Token[]; readonly end: number },
  matches: readonly TermMatch[],
): void {
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i];
    const shifter = match?.entry.shifter;
    if (match === undefined || shifter?.kind !== 'negator') continue;
    const next = matches[i + 1];
    const stop = next?.entry.shifter?.kind === 'stop' ? next.first : end;
    let words = 0;
    for (let at = match.end; at < stop && words < shifter.reach; at++) {
      const token = tokens[at];
      if (token === undefined || isEnd(token)) break;
      if (token.kind === 'punctuation') continue;
      roles[at] = negatedRole;
      words += 1;
    }
  }
}

function isEnd(token: Token): boolean {
  return token.kind === 'punctuation' && !'\',"-'.includes(token.norm.charAt(0));
}
