import type { Token } from '../model/reading.js';
import type { TermMatch } from './find-terms.js';

/**
 * Marks with 1 the tokens of a clause that stand in a negator's scope. `negated` is as long as the tokens of the text;
 * `end` is one past the clause's last token.
 */
export function markNegated(
  negated: Uint8Array,
  clause: { readonly tokens: readonly Token[]; readonly end: number },
  matches: readonly TermMatch[],
): void {
  const { tokens, end } = clause;
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i];
    const shifter = match?.entry.shifter;
    if (match === undefined || shifter?.kind !== 'negator') continue;
    const stop = matches[i + 1]?.entry.shifter?.kind === 'stop' ? (matches[i + 1]?.first ?? end) : end;
    let words = 0;
    for (let at = match.end; at < stop && words < shifter.reach; at++) {
      const token = tokens[at];
      if (token === undefined || isEnd(token)) break;
      if (token.kind === 'punctuation') continue;
      negated[at] = 1;
      words += 1;
    }
  }
}

function isEnd(token: Token): boolean {
  return token.kind === 'punctuation' && !'\',"-'.includes(token.norm.charAt(0));
}
